import type { Paths } from '../../server/contract/answers.ts'
import { entitiesOn, pathCap, shortestPaths, weakestOf } from '../../server/evidence/shortest-paths.ts'
import { activeDimensions } from '../state/filters.ts'
import type { Picture, Visible } from '../state/state.ts'

export const isNarrowed = ({ filters, hidden }: Pick<Picture, 'filters' | 'hidden'>): boolean =>
  hidden.size > 0 || activeDimensions(filters).length > 0

/** As GET /api/paths answers, without its sentences. */
export function pathsOnScreen({ entities, relations }: Visible, from: string, to: string, max: number): Paths {
  const byId = new Map(entities.map(entity => [entity.id, entity]))
  const found = shortestPaths(relations, from, to, max)
  return {
    paths: found.slice(0, pathCap).map(steps => ({
      entities: entitiesOn(from, steps).flatMap(id => byId.get(id) ?? []),
      relations: steps,
      weakest: weakestOf(steps),
      sentences: [],
    })),
    truncated: found.length > pathCap,
  }
}
