/** What the page opens with: the view in the address, or the whole drawn graph. */
import type { Graph } from '../../server/contract/answers.ts'
import { everyone, type Lens } from '../../server/contract/lens.ts'
import { call } from '../api.ts'
import { fromAddress, toAddress } from '../model/address.ts'
import { merge } from '../model/merge.ts'
import { restore, type View, viewOf } from '../model/savedView.ts'
import type { Explorer } from '../model/state.ts'
import { count } from './text.ts'

const prefix = '#view='

export const graphUnder = (lens: Lens, signal?: AbortSignal): Promise<Graph> => call('graph', { query: lens }, signal)

/** Fills the explorer; returns what must be said about it, or null. */
export async function start(explorer: Explorer, hash: string, signal: AbortSignal): Promise<string | null> {
  const { view, complaint } = readHash(hash)
  if (view) return await openView(explorer, view, null, signal)
  const graph = await graphUnder(everyone, signal)
  explorer.set(state => ({ ...state, picture: merge({ ...state.picture, lens: everyone }, graph) }))
  return complaint
}

/** Shows a saved view; with a `name` it enters undo. Returns what the store no longer has, in words, or null. */
export async function openView(explorer: Explorer, view: View, name: string | null, signal?: AbortSignal): Promise<string | null> {
  const { state, missing } = restore(view, await graphUnder(view.lens, signal))
  if (name !== null) explorer.act(name, () => state.picture)
  explorer.set(() => ({ ...state, focus: null }))
  if (missing.entities.length + missing.relations.length === 0) return null
  return `This view names ${count(missing.entities.length, 'entity', 'entities')} and ${count(missing.relations.length, 'relation')} that the store no longer has. The rest is shown.`
}

function readHash(hash: string): { view: View | null; complaint: string | null } {
  if (!hash.startsWith(prefix)) return { view: null, complaint: null }
  try {
    return { view: fromAddress(hash.slice(prefix.length)), complaint: null }
  } catch (error) {
    return { view: null, complaint: `${error instanceof Error ? error.message : String(error)} The whole graph is shown instead.` }
  }
}

/** The page's address with the present view in it; null where the view is too large for an address. */
export function viewAddress(explorer: Explorer): string | null {
  const text = toAddress(viewOf(explorer.get()))
  return text === null ? null : `${location.origin}${location.pathname}${prefix}${text}`
}

/** Keeps the address bar in step; returns a function that stops it. */
export function followAddress(explorer: Explorer, tooLarge: (large: boolean) => void): () => void {
  let timer = 0
  const write = (): void => {
    if (explorer.get().picture.positions.size === 0) return
    const address = viewAddress(explorer)
    tooLarge(address === null)
    history.replaceState(null, '', address ?? location.pathname)
  }
  const stop = explorer.subscribe(() => {
    clearTimeout(timer)
    timer = window.setTimeout(write, 400)
  })
  return () => {
    clearTimeout(timer)
    stop()
  }
}
