import { everyone } from '../../server/contract/everyone.ts'
import { keepLast, lastKey } from '../state/keep-last.ts'
import { sameLens } from '../state/lenses.ts'
import { merge, replace } from '../state/merge.ts'
import { restore, type View, viewOf } from '../state/saved-view.ts'
import type { Explorer } from '../state/state.ts'
import { showsOverview } from '../state/whole.ts'
import { listOf } from '../words/catalogue/words-of.ts'
import { ApiProblem, call } from './api.ts'
import { graphUnder, type Seen } from './graph-under.ts'
import { t } from './t.ts'

const prefix = '#view='
/** Of a record larger than one picture, whose overview stands in its place. */
const nothingOfMuch = { overview: 0 }

/** Returns what must be said, or null. Without a view or lens in the address, what this browser last saw of `workspace`. */
export async function start(
  explorer: Explorer,
  { hash, search }: Pick<Location, 'hash' | 'search'>,
  workspace: string | null,
  signal: AbortSignal,
): Promise<string | null> {
  const { view, complaint } = await readHash(hash)
  const asked = view || search === '' ? { lens: null, complaint: null } : (await import('../state/lens-query.ts')).lensInQuery(search)
  let trouble = complaint ?? asked.complaint
  if (view) {
    try {
      return await openView(explorer, view, null, signal)
    } catch (error) {
      // an address may hold anybody's words: they are not repeated
      if (!(error instanceof ApiProblem) || error.problem.status >= 500) throw error
      trouble = notHere()
    }
  }
  if (asked.lens) {
    const graph = await graphUnder(asked.lens, nothingOfMuch, signal).catch(unlessRefused)
    if (graph) {
      explorer.set(state => ({ ...state, picture: merge({ ...state.picture, lens: asked.lens ?? everyone }, graph) }))
      return trouble
    }
    trouble = notHere()
  }
  const last = trouble === null && workspace !== null ? await lastSeen(workspace) : null
  const asBefore =
    last &&
    (await graphUnder(last.lens, nothingOfMuch, signal)
      .then(graph => withSeen(last, graph, signal))
      .catch(unlessRefused))
  if (last && asBefore) {
    const { picture, viewport } = restore(last, asBefore).state
    explorer.set(state => ({ ...state, viewport, picture: replace(picture, asBefore) }))
    return null
  }
  const graph = await graphUnder(everyone, nothingOfMuch, signal)
  explorer.set(state => ({ ...state, picture: merge({ ...state.picture, lens: everyone }, graph) }))
  return trouble
}

const notHere = (): string => t('thisAddressNamesSomebodyNotHere')

async function lastSeen(workspace: string): Promise<View | null> {
  if (localStorage.getItem(lastKey(workspace)) === null) return null
  return (await import('../state/last-view.ts')).lastView(localStorage, workspace)
}

const inView = (view: View, signal?: AbortSignal): Promise<Seen> =>
  graphUnder(view.lens, { ...nothingOfMuch, entity: view.entities.map(([id]) => id) }, signal).then(graph =>
    sameLens(view.lens, everyone) ? graph : tied(graph),
  )

/** Without the entities that have no line: under a lens these are what it does not show. Those at a ghost's end are ghosts. */
function tied(graph: Seen): Seen {
  const { ghosts } = graph
  const ends = new Set([
    ...graph.relations.flatMap(({ from, to }) => [from, to]),
    ...graph.denials.flatMap(({ denier, target }) => [denier, target]),
  ])
  const faint = new Set(ghosts.relations.flatMap(({ from, to }) => [from, to]))
  const left = graph.entities.filter(({ id }) => !ends.has(id) && faint.has(id))
  return {
    ...graph,
    entities: graph.entities.filter(({ id }) => ends.has(id)),
    ghosts: { ...ghosts, entities: [...ghosts.entities, ...left] },
  }
}

/** The graph of today, with what the last picture showed besides: added by hand, written, or of a record larger than one picture. */
async function withSeen(view: View, graph: Seen, signal?: AbortSignal): Promise<Seen> {
  const known = new Set([...graph.entities, ...graph.ghosts.entities].map(({ id }) => id))
  if (view.entities.every(([id]) => known.has(id))) return graph
  const seen = await inView(view, signal)
  if (graph.truncated) return seen
  return { ...graph, entities: [...graph.entities, ...seen.entities.filter(({ id }) => !known.has(id))] }
}

/** A lens that names what the record no longer has is no reason to show nothing. */
function unlessRefused(error: unknown): null {
  if (error instanceof ApiProblem && error.slug === 'invalid-input') return null
  throw error
}

/** With a `name` it enters undo. Returns what the store no longer has, in words, or null. */
export async function openView(explorer: Explorer, view: View, name: string | null, signal?: AbortSignal): Promise<string | null> {
  const { state, missing } = restore(view, await inView(view, signal))
  if (name !== null) explorer.act(name, () => state.picture, 'moves')
  const comparing = (await allKnown([...(view.comparing?.a ?? []), ...(view.comparing?.b ?? [])], signal)) ? state.comparing : null
  explorer.set(() => ({ ...state, comparing, focus: null }))
  if (view.path) await highlightPath(explorer, view.path)
  if (missing.entities.length + missing.relations.length === 0) return null
  const said = t('thisViewNamesEntitiesAndRelations', { entities: missing.entities.length, relations: missing.relations.length })
  // an address is opened by a click, and may hold anybody's words
  return name === null ? said : `${said} ${unknown([...missing.entities, ...missing.relations])}`
}

const idShape = /^[\p{L}\p{M}\p{N}_.|:-]{1,120}$/u
const mostIds = 12

/** What has the form of an id, so that a file can't say a sentence by it. */
function unknown(ids: readonly string[]): string {
  const listed = ids.filter(id => idShape.test(id)).slice(0, mostIds)
  return t('theIdsOfThese', { ids: listOf(listed, 'unit'), any: listed.length > 0, more: ids.length - listed.length })
}

async function allKnown(ids: readonly string[], signal?: AbortSignal): Promise<boolean> {
  if (ids.length === 0) return true
  const { names } = await call('names', { query: { id: [...ids] } }, signal)
  return ids.every(id => names.some(named => named.id === id))
}

async function highlightPath(explorer: Explorer, { from, to }: NonNullable<View['path']>): Promise<void> {
  const { entities } = explorer.get().picture.loaded
  if (from === to || !entities.has(from) || !entities.has(to)) return
  const [{ findPaths }, { highlightOf }] = await Promise.all([import('./find-paths.ts'), import('../words/paths.ts')])
  const { paths } = await findPaths(explorer.get(), from, to, 15)
  if (paths.paths.length > 0) explorer.set(state => ({ ...state, picture: { ...state.picture, path: highlightOf(paths, from, to) } }))
}

async function readHash(hash: string): Promise<{ view: View | null; complaint: string | null }> {
  if (!hash.startsWith(prefix)) return { view: null, complaint: null }
  const { fromAddress } = await import('../state/address.ts')
  try {
    return { view: fromAddress(hash.slice(prefix.length)), complaint: null }
  } catch (error) {
    return { view: null, complaint: t('theWholeGraphIsShownInstead', { value: error instanceof Error ? error.message : String(error) }) }
  }
}

/** Null where the view is too large for an address. */
export async function viewAddress(explorer: Explorer): Promise<string | null> {
  const { toAddress } = await import('../state/to-address.ts')
  const text = toAddress(viewOf(explorer.get()))
  return text === null ? null : `${location.origin}${location.pathname}${prefix}${text}`
}

/** Keeps the address bar in step, and the workspace's last picture once that is known; returns a function that stops it. */
export function followAddress(explorer: Explorer, tooLarge: (large: boolean) => void, workspace: () => string | null): () => void {
  let timer = 0
  let written = 0
  const write = async (): Promise<void> => {
    const { picture } = explorer.get()
    if (picture.positions.size === 0 && !showsOverview(picture)) return
    const turn = ++written
    const address = await viewAddress(explorer)
    if (turn !== written) return
    tooLarge(address === null)
    history.replaceState(null, '', address ?? location.pathname)
    const here = workspace()
    if (here !== null) keepLast(localStorage, here, viewOf(explorer.get()))
  }
  const stop = explorer.subscribe(() => {
    clearTimeout(timer)
    timer = window.setTimeout(() => void write(), 400)
  })
  return () => {
    clearTimeout(timer)
    written++
    stop()
  }
}
