/** The way from the overview of a record larger than one picture to a part of it, and back. */
import { type Addition, replace } from './merge.ts'
import type { Explorer, Picture, RegionRef } from './state.ts'
import { t } from './t.ts'

/** Nothing of a record larger than one picture is on the canvas: in its place stands the overview. */
export const showsOverview = ({ loaded }: Pick<Picture, 'loaded'>): boolean => loaded.truncated && loaded.entities.size === 0

/** Places are found anew: those of another region say nothing here. */
export const openRegion = (explorer: Explorer, region: RegionRef, graph: Addition): void =>
  explorer.act(
    t('openTheRegion', { name: region.name }),
    picture => ({ ...replace({ ...picture, positions: new Map(), pinned: new Set(), hidden: new Set() }, graph), region, path: null }),
    'moves',
  )

export function showWhole(explorer: Explorer): void {
  explorer.act(
    t('showTheWholeRecord'),
    picture => ({
      ...replace(
        { ...picture, positions: new Map(), pinned: new Set(), hidden: new Set() },
        { entities: [], relations: [], total: picture.loaded.total, truncated: true },
      ),
      path: null,
      region: null,
      cameFrom: picture.region?.id ?? null,
    }),
    'moves',
  )
}
