import type { Relation } from '../../../server/contract/graph.ts'
import type { Lens } from '../../../server/contract/lens.ts'
import type { Fate } from '../../notation/fates.ts'
import { groundWord } from '../../notation/grounds.ts'
import { manners } from '../../notation/manners.ts'
import { activeDimensions } from '../../state/filters.ts'
import type { Picture, Scene } from '../../state/state.ts'
import { listOf } from '../../words/catalogue/words-of.ts'
import { t } from './t.ts'

interface Drawn {
  entities: readonly unknown[]
  relations: readonly { bundle: readonly Pick<Relation, 'claimIds'>[] }[]
}

export function exportNotes(scene: Drawn, { loaded, filters }: Pick<Picture, 'loaded' | 'filters'>): string[] {
  const relations = scene.relations.flatMap(each => each.bundle)
  const claims = new Set(relations.flatMap(relation => relation.claimIds)).size
  const left = loaded.relations.size - relations.length
  return [
    t('isnadRelationsAreClaimsNotFindings', { entities: scene.entities.length, relations: relations.length, claims }),
    ...(left > 0 ? [t('loadedRelationsAreNotShownFilters', { left, anyActiveDimensions: activeDimensions(filters).length > 0 })] : []),
    ...(loaded.truncated ? [t('loadedWereOf', { relations: loaded.relations.size, total: loaded.total })] : []),
  ]
}

/** What a printed figure has no manner for: what fell, what is said under one of two lenses only. Null where there is none. */
export function fatesNote({ relations }: { relations: Scene['relations'] }, word: (fate: Fate) => string): string | null {
  const counts = new Map<Fate, number>()
  for (const { fate, bundle } of relations) if (fate !== null) counts.set(fate, (counts.get(fate) ?? 0) + bundle.length)
  return counts.size === 0
    ? null
    : t('fatesAreNotDrawn', { fates: listOf([...counts].map(([fate, count]) => t('ofFate', { count, fate: word(fate) }))) })
}

const range = (from: string | undefined, to: string | undefined): string =>
  listOf([from ? t('sinceFrom', { from }) : '', to ? t('beforeTo', { to }) : ''].filter(Boolean))

/** Names of entities, kinds and types of relations, as they are read. */
export interface LensWords {
  nameOf(id: string): string
  kindWord(kind: string): string
  label(type: string): string
}

export function lensNotes(lens: Lens, { nameOf, kindWord, label }: LensWords): string[] {
  const names = (ids: readonly string[]): string => listOf(ids.map(nameOf))
  const only = [
    lens.by.length > 0 && t('accordingTo', { names: names(lens.by) }),
    lens.publisher.length > 0 && t('publishedBy', { names: names(lens.publisher) }),
    lens.modality.length > 0 &&
      listOf(
        lens.modality.map(each => manners[each].word),
        'disjunction',
      ),
    lens.contested !== undefined && t(lens.contested ? 'contested' : 'notContested'),
    lens.contestedOn.length > 0 && listOf(lens.contestedOn.map(groundWord), 'disjunction'),
    lens.minOrigins !== undefined && t('ofAtLeastIndependentOrigins', { minOrigins: lens.minOrigins }),
    (lens.saidAfter ?? lens.saidBefore) && t('saidRange', { range: range(lens.saidAfter, lens.saidBefore) }),
    lens.heldOn && t('heldOn', { heldOn: lens.heldOn }),
    lens.kind.length > 0 && t('betweenKinds', { kinds: listOf(lens.kind.map(kindWord)) }),
    lens.type.length > 0 && t('ofTypes', { types: listOf(lens.type.map(label)) }),
  ].filter(part => typeof part === 'string')
  return [
    ...(only.length > 0 ? [t('onlyWhatIs', { only: listOf(only, 'unit') })] : []),
    ...(lens.without.length > 0 ? [t('setAsideWhatDependsOnIt', { names: names(lens.without) })] : []),
  ]
}
