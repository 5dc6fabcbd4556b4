import type { FacetName } from './facets/index.ts'
import { activeDimensions, noFilters, without } from './filters.ts'
import type { Picture } from './state.ts'
import { compute } from './visible.ts'

/** `filter` 'all' = no single filter brings anything back, `hidden` = no filter is on, everything was hidden by hand. */
export interface NothingLeft {
  filter: FacetName | 'all' | 'hidden'
  entities: number
  relations: number
}

/** Null while something is on screen, or when nothing is loaded. */
export function nothingLeft(picture: Pick<Picture, 'loaded' | 'filters' | 'hidden' | 'lens'>): NothingLeft | null {
  if (picture.loaded.entities.size === 0 || compute(picture).entities.length > 0) return null
  const outcome = (filter: NothingLeft['filter'], change: Partial<Picture>): NothingLeft => {
    const { entities, relations } = compute({ ...picture, ...change })
    return { filter, entities: entities.length, relations: relations.length }
  }
  const active = activeDimensions(picture.filters)
  if (active.length === 0) return outcome('hidden', { hidden: new Set() })
  const best = active
    .map(dimension => outcome(dimension, { filters: without(picture.filters, dimension) }))
    .reduce((most, next) =>
      next.relations > most.relations || (next.relations === most.relations && next.entities > most.entities) ? next : most,
    )
  if (best.entities > 0) return best
  const cleared = outcome('all', { filters: noFilters })
  return cleared.entities > 0 ? cleared : outcome('hidden', { hidden: new Set(), filters: noFilters })
}
