import type { Now } from '../../actions/action.ts'
import { visible } from '../../state/visible.ts'
import { countsSentence, nameIn, refIn, relationSentence } from '../../words/sentence.ts'
import { t } from './t.ts'

export interface MenuHead {
  title: string
  under: string | null
}

/** A relation stands there with its hedge, never as a bare statement. */
export function menuHead({ explorer, target, vocabulary }: Pick<Now, 'explorer' | 'target' | 'vocabulary'>): MenuHead {
  const { loaded } = explorer.get().picture
  const seen = visible(explorer.get())
  const [first = ''] = target.ids
  if (target.kind === 'canvas') return { title: t('theCanvas'), under: countsSentence(seen.entities.length, seen.relations.length) }
  const relation = loaded.relations.get(first)
  if (target.kind === 'relation' && relation) {
    const nameOf = nameIn(loaded)
    return target.ids.length > 1
      ? {
          title: t('fromAndTo', { from: nameOf(relation.from), to: nameOf(relation.to) }),
          under: t('relationsInOneLine', { ids: target.ids.length }),
        }
      : { title: relationSentence(relation, refIn(loaded), vocabulary.phrase), under: null }
  }
  if (target.ids.length > 1) return { title: t('idsSelected', { ids: target.ids.length }), under: null }
  const entity = loaded.entities.get(first) ?? loaded.ghosts.entities.get(first)
  if (!entity) return { title: first, under: null }
  const drawn = seen.relations.filter(({ from, to }) => from === first || to === first).length
  const of = entity.degree > drawn ? t('ofRelations', { drawn, degree: entity.degree }) : t('relations', { drawn })
  return { title: entity.name, under: t('kindOfDrawn', { kind: vocabulary.kinds.word(entity.kind).toLowerCase(), of }) }
}
