import type { Denial, Entity, Relation } from '../../server/contract/graph.ts'
import { relationFacets } from './facets/index.ts'
import { entityPasses, failing } from './filters.ts'
import type { ExplorerState, Filters, Loaded, Picture, Visible } from './state.ts'

interface Memo {
  lens: Picture['lens']
  filters: Filters
  hidden: ReadonlySet<string>
  result: Visible
}
const memos = new WeakMap<Loaded, Memo>()

/** The same object as long as loaded, filters and hidden are the same. */
export function visible(state: Pick<ExplorerState, 'picture'>): Visible {
  const { loaded, filters, hidden, lens } = state.picture
  const memo = memos.get(loaded)
  if (memo && memo.filters === filters && memo.hidden === hidden && memo.lens === lens) return memo.result
  const result = compute(state.picture)
  memos.set(loaded, { lens, filters, hidden, result })
  return result
}

export function compute({ loaded, filters, hidden, lens }: Pick<Picture, 'loaded' | 'filters' | 'hidden' | 'lens'>): Visible {
  const left = survivors(loaded, filters)
  const shown = (entity: Entity): boolean => !hidden.has(entity.id) && entityPasses(entity, filters) && left.entity(entity.id)
  const entities = [...loaded.entities.values()].filter(shown)
  const ids = new Set(entities.map(entity => entity.id))
  const relations = left.relations.filter(relation => ids.has(relation.from) && ids.has(relation.to) && !hidden.has(relation.id))
  return { entities, relations, denials: denialsIn({ loaded, filters, hidden, lens }) }
}

function denialsIn({ loaded, filters, hidden, lens }: Pick<Picture, 'loaded' | 'filters' | 'hidden' | 'lens'>): Denial[] {
  const asked = (denial: Denial): boolean => filters.denials || lens.by.includes(denial.denier)
  return [...loaded.denials.values()].filter(
    denial => asked(denial) && ![denial.id, denial.denier, denial.target].some(id => hidden.has(id)),
  )
}

/** What the relation filters leave. An entity falls when it had relations and every one of them fell; one that never had any stays. */
export function survivors(loaded: Loaded, filters: Filters): { relations: readonly Relation[]; entity(id: string): boolean } {
  const all = [...loaded.relations.values()]
  if (relationFacets.every(({ id }) => filters[id].size === 0)) return { relations: all, entity: () => true }
  const relations = all.filter(relation => failing(relation, filters).length === 0)
  const kept = ends(relations)
  const had = ends(all)
  return { relations, entity: id => kept.has(id) || !had.has(id) }
}

const ends = (relations: readonly Relation[]): Set<string> => new Set(relations.flatMap(relation => [relation.from, relation.to]))
