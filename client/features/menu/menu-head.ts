/** What stands over a menu: what it is about, and how much of it is drawn. */
import type { Now } from '../../actions/action.ts'
import { visible } from '../../state/visible.ts'
import { countOf, countsSentence, nameIn, refIn, relationSentence } from '../../words/sentence.ts'

export interface MenuHead {
  title: string
  under: string | null
}

/** A relation stands there with its hedge, never as a bare statement. */
export function menuHead({ explorer, target, vocabulary }: Pick<Now, 'explorer' | 'target' | 'vocabulary'>): MenuHead {
  const { loaded } = explorer.get().picture
  const seen = visible(explorer.get())
  const [first = ''] = target.ids
  if (target.kind === 'canvas') return { title: 'The canvas', under: countsSentence(seen.entities.length, seen.relations.length) }
  const relation = loaded.relations.get(first)
  if (target.kind === 'relation' && relation) {
    const nameOf = nameIn(loaded)
    return target.ids.length > 1
      ? { title: `${nameOf(relation.from)} and ${nameOf(relation.to)}`, under: `${countOf(target.ids.length, 'relation')} in one line` }
      : { title: relationSentence(relation, refIn(loaded), vocabulary.phrase), under: null }
  }
  if (target.ids.length > 1) return { title: `${target.ids.length} selected`, under: null }
  const entity = loaded.entities.get(first) ?? loaded.ghosts.entities.get(first)
  if (!entity) return { title: first, under: null }
  const drawn = seen.relations.filter(({ from, to }) => from === first || to === first).length
  const of = entity.degree > drawn ? `${drawn} of ${countOf(entity.degree, 'relation')}` : countOf(drawn, 'relation')
  return { title: entity.name, under: `${vocabulary.kinds.word(entity.kind).toLowerCase()} · ${of} drawn` }
}
