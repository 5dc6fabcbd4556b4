/** A picture as text: for the address bar, under a name, as a file. It names what was there and where; the graph itself comes from the store. */

import { eachFacet } from './facets/index.ts'
import { groundsOff } from './filters.ts'
import type { Addition } from './merge.ts'
import { place } from './place.ts'
import type { View } from './read-view.ts'
import type { ExplorerState, Picture, Point, Viewport } from './state.ts'
import { viewFormat } from './view-format.ts'

export type { View } from './read-view.ts'

/** The longest text that goes into an address: what every browser takes behind the #, which it sends to nobody. */
export const addressLimit = 32_000
/** Longer ones are cut by some mail programs. */
export const mailLimit = 8000

const tenth = (value: number): number => Math.round(value * 10) / 10 || 0

export function viewOf({ picture, selection, viewport, tab, comparing }: ExplorerState): View {
  const { loaded, filters, path } = picture
  return {
    format: viewFormat,
    entities: [...loaded.entities.keys(), ...loaded.ghosts.entities.keys()].map(id => {
      const point = picture.positions.get(id)
      return [id, point ? tenth(point.x) : null, point ? tenth(point.y) : null]
    }),
    relations: [...loaded.relations.keys()],
    lens: picture.lens,
    filters: { ...eachFacet(dimension => [...filters[dimension]]), denials: filters.denials },
    hidden: [...picture.hidden],
    pinned: [...picture.pinned],
    layout: picture.layout,
    path: path && { from: path.from, to: path.to },
    selection: { entities: [...selection.entities], relations: [...selection.relations] },
    viewport: viewport && {
      ...viewport,
      zoom: Math.round(viewport.zoom * 1e4) / 1e4,
      pan: { x: tenth(viewport.pan.x), y: tenth(viewport.pan.y) },
    },
    tab,
    comparing: comparing && { a: comparing.a && [...comparing.a], b: comparing.b && [...comparing.b] },
  }
}

export interface Restored {
  state: Omit<ExplorerState, 'focus'>
  missing: { entities: string[]; relations: string[] }
}

/** The state that a view describes, filled from `graph`, which may hold more than the view names. */
export function restore(view: View, graph: Addition): Restored {
  const entities = pick(
    view.entities.map(([id]) => id),
    graph.entities,
  )
  const relations = pick(
    view.relations,
    graph.relations.filter(relation => entities.found.has(relation.from) && entities.found.has(relation.to)),
  )
  const ghosts = { entities: byId(graph.ghosts?.entities ?? []), relations: byId(graph.ghosts?.relations ?? []) }
  const known = (id: string): boolean => entities.found.has(id) || relations.found.has(id) || ghosts.entities.has(id)
  const placed = new Map<string, Point>(
    view.entities.flatMap(([id, x, y]): [string, Point][] => (x === null || y === null || !known(id) ? [] : [[id, { x, y }]])),
  )
  const { filters } = view
  const off = filters.contested ? groundsOff[filters.contested] : filters.grounds
  const picture: Picture = {
    loaded: {
      entities: entities.found,
      relations: relations.found,
      denials: byId(graph.denials ?? []),
      ghosts,
      total: graph.total ?? graph.relations.length,
      truncated: graph.truncated === true,
    },
    lens: view.lens,
    filters: { ...eachFacet(dimension => new Set(filters[dimension])), grounds: new Set(off), denials: filters.denials },
    hidden: new Set(view.hidden.filter(known)),
    pinned: new Set(view.pinned.filter(known)),
    positions:
      placed.size === 0
        ? placed
        : place([...entities.found.keys(), ...ghosts.entities.keys()], [...relations.found.values(), ...ghosts.relations.values()], placed),
    layout: view.layout,
    path: null,
  }
  const selection = { entities: view.selection.entities.filter(known), relations: view.selection.relations.filter(known) }
  return {
    state: { picture, selection, viewport: viewportOf(view), tab: view.tab, comparing: view.comparing },
    missing: { entities: entities.missing.filter(id => !ghosts.entities.has(id)), relations: relations.missing },
  }
}

const byId = <T extends { id: string }>(items: readonly T[]): Map<string, T> => new Map(items.map(item => [item.id, item]))

/** Views saved before they knew the size of their canvas are shown whole. */
function viewportOf({ viewport }: View): Viewport | null {
  if (!viewport) return null
  const { zoom, pan, whole = false, size } = viewport
  return size ? { zoom, pan, whole, size } : { zoom, pan, whole: true, size: { width: 0, height: 0 } }
}

function pick<T extends { id: string }>(wanted: readonly string[], items: readonly T[]): { found: Map<string, T>; missing: string[] } {
  const byId = new Map(items.map(item => [item.id, item]))
  const found = new Map(wanted.flatMap((id): [string, T][] => (byId.has(id) ? [[id, byId.get(id)!]] : [])))
  return { found, missing: wanted.filter(id => !byId.has(id)) }
}

export const viewFile = (view: View): string => `${JSON.stringify(view, null, 1)}\n`
