/** What an analyst does to the picture. Each enters undo under a name that completes "Undo: …". */

import type { Lens } from '../../server/contract/lens.ts'
import type { LayoutName } from '../layout/index.ts'
import { layoutShort } from '../layout/words.ts'
import { listOf } from '../words/catalogue/words-of.ts'
import { type FacetName, facetOf } from './facets/index.ts'
import { type ContestChoice, contestChoice, groundsOff, noFilters } from './filters.ts'
import { type Addition, merge, remove, replace } from './merge.ts'
import type { Explorer, Filters, PathHighlight, Picture, Point } from './state.ts'
import { t } from './t.ts'

/** "Iran", "Iran and Iraq", "5 entities": how a step names what it touched. */
export function namesOf(explorer: Explorer, ids: readonly string[]): string {
  const { entities, relations } = explorer.get().picture.loaded
  if (ids.length > 2) return t('idsRelations', { ids: ids.length, every: ids.every(id => relations.has(id)) })
  return listOf(ids.map(id => entities.get(id)?.name ?? (relations.has(id) ? t('aRelation') : id)))
}

export const addToGraph = (explorer: Explorer, addition: Addition, name = t('addToTheGraph')): void =>
  explorer.act(name, picture => merge(picture, addition))

export const expand = (explorer: Explorer, id: string, neighbours: Addition): void =>
  explorer.act(t('expandNamesof', { namesOf: namesOf(explorer, [id]) }), picture => merge(picture, neighbours))

export const collapseStep = (explorer: Explorer, id: string): string => t('collapseNamesof', { namesOf: namesOf(explorer, [id]) })
export function collapse(explorer: Explorer, id: string): void {
  explorer.act(collapseStep(explorer, id), picture => {
    const leaves = leavesOf(picture, id)
    return leaves.size === 0 ? picture : remove(picture, leaves)
  })
}

export function leavesOf({ loaded, pinned }: Picture, id: string): Set<string> {
  const others = new Map<string, Set<string>>()
  for (const { from, to } of loaded.relations.values()) {
    if (from === to) continue
    for (const [a, b] of [
      [from, to],
      [to, from],
    ] as const)
      others.set(a, (others.get(a) ?? new Set()).add(b))
  }
  return new Set([...(others.get(id) ?? [])].filter(other => others.get(other)!.size === 1 && !pinned.has(other)))
}

export const removeEntities = (explorer: Explorer, ids: readonly string[]): void =>
  explorer.act(t('removeNamesof', { namesOf: namesOf(explorer, ids) }), picture => remove(picture, new Set(ids)))

export const hideStep = (explorer: Explorer, ids: readonly string[]): string => t('hideNamesof', { namesOf: namesOf(explorer, ids) })
export function hide(explorer: Explorer, ids: readonly string[]): void {
  if (ids.length > 0) explorer.act(hideStep(explorer, ids), picture => ({ ...picture, hidden: new Set([...picture.hidden, ...ids]) }))
}

export function show(explorer: Explorer, ids?: readonly string[]): void {
  explorer.act(ids ? t('showNamesof', { namesOf: namesOf(explorer, ids) }) : t('showEverythingHidden'), picture => {
    if (picture.hidden.size === 0) return picture
    return { ...picture, hidden: new Set(ids ? [...picture.hidden].filter(id => !ids.includes(id)) : []) }
  })
}

export const pinStep = (explorer: Explorer, ids: readonly string[]): string =>
  t('unpinNamesof', { every: ids.every(id => explorer.get().picture.pinned.has(id)), namesOf: namesOf(explorer, ids) })
/** Unpins where all are pinned. Layouts leave pinned entities where they are. */
export function togglePin(explorer: Explorer, ids: readonly string[]): void {
  if (ids.length === 0) return
  const all = ids.every(id => explorer.get().picture.pinned.has(id))
  explorer.act(pinStep(explorer, ids), picture => ({
    ...picture,
    pinned: all ? new Set([...picture.pinned].filter(id => !ids.includes(id))) : new Set([...picture.pinned, ...ids]),
  }))
}

/** Entities are pinned where they are dropped. */
export const moveTo = (explorer: Explorer, positions: ReadonlyMap<string, Point>): void =>
  explorer.act(t('moveNamesof', { namesOf: namesOf(explorer, [...positions.keys()]) }), picture => ({
    ...picture,
    positions: new Map([...picture.positions, ...positions]),
    pinned: new Set([...picture.pinned, ...positions.keys()]),
  }))

export const arrangeStep = (layout: LayoutName): string => t('shortLayout', { short: layoutShort(layout) })
export const arrange = (explorer: Explorer, layout: LayoutName, positions: ReadonlyMap<string, Point>): void =>
  explorer.act(arrangeStep(layout), picture => ({ ...picture, layout, positions: new Map([...picture.positions, ...positions]) }), 'moves')

const filter = (explorer: Explorer, name: string, change: (filters: Filters) => Filters): void =>
  explorer.act(name, picture => ({ ...picture, filters: change(picture.filters) }))

/** `label` is how the rail names it. */
export function toggleFilter(explorer: Explorer, dimension: FacetName, value: string, label = value): void {
  const off = explorer.get().picture.filters[dimension]
  const next = new Set(off)
  const name = next.delete(value) ? 'show' : 'hide'
  if (name === 'hide') next.add(value)
  filter(explorer, `${name} ${label}`, filters => ({ ...filters, [dimension]: next }))
}

export const onlyFilter = (explorer: Explorer, dimension: FacetName, value: string, values: readonly string[], label = value): void =>
  filter(explorer, t('onlyLabel', { label }), filters => ({ ...filters, [dimension]: new Set(values.filter(other => other !== value)) }))

export const clearFilter = (explorer: Explorer, dimension: FacetName): void =>
  filter(explorer, t('clearPhrase', { phrase: facetOf(dimension).phrase() }), filters =>
    filters[dimension].size === 0 ? filters : { ...filters, [dimension]: noFilters[dimension] },
  )

export const contestedStep = (step: ContestChoice): string => (step === 'only' ? t('onlyContested') : t('stepContested', { step }))
export const setContested = (explorer: Explorer, step: ContestChoice): void => {
  if (contestChoice(explorer.get().picture.filters) !== step)
    filter(explorer, contestedStep(step), filters => ({
      ...filters,
      grounds: new Set(groundsOff[step]),
    }))
}

export const denialsStep = (explorer: Explorer): string => (explorer.get().picture.filters.denials ? t('hideDenials') : t('showDenials'))
export const toggleDenials = (explorer: Explorer): void =>
  filter(explorer, denialsStep(explorer), filters => ({
    ...filters,
    denials: !filters.denials,
  }))

export const clearFilters = (explorer: Explorer): void => filter(explorer, t('clearAllFilters'), () => noFilters)

export const setLens = (explorer: Explorer, lens: Lens, graph: Addition, name = t('changeTheLens')): void =>
  explorer.act(name, picture => ({ ...replace(picture, graph), lens, path: null, region: null }))

export const showPath = (explorer: Explorer, path: PathHighlight, addition: Addition): void =>
  explorer.act(
    t('pathFromTo', { namesOf: namesOf(explorer, [path.from]), namesOf2: namesOf(explorer, [path.to]) }),
    picture => ({
      ...merge(picture, addition),
      path,
    }),
    'moves',
  )

export const clearPath = (explorer: Explorer): void =>
  explorer.act(t('clearThePath'), picture => (picture.path ? { ...picture, path: null } : picture))

export const openPicture = (explorer: Explorer, name: string, picture: Picture): void => explorer.act(name, () => picture, 'moves')
