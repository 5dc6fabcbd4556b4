import type { QueryClient } from '@tanstack/react-query'
import { remove } from '../state/merge.ts'
import type { Explorer } from '../state/state.ts'
import { graphUnder } from './graph-under.ts'
import { recordChanged } from './query-client.ts'
import { refreshed } from './refreshed.ts'

export interface Written {
  /** Who is new on the canvas by it. */
  shows?: readonly string[]
  /** Who is shown as somebody else now. */
  gone?: ReadonlySet<string>
  /** Who leaves the canvas where no relation is left. */
  loose?: Iterable<string>
}

/**
 * Reads anew, after a write, what stands on the canvas, and lets everything else that was read be asked for again: `others` ends when
 * that has come. What is written is written, whether or not the canvas can be read.
 */
export async function reread(explorer: Explorer, client: QueryClient, written: Written = {}): Promise<{ others: Promise<void> }> {
  await readCanvas(explorer, written)
  return { others: recordChanged(client) }
}

async function readCanvas(explorer: Explorer, written: Written): Promise<void> {
  const { shows = [], gone = new Set(), loose = [] } = written
  const { lens, loaded } = explorer.get().picture
  const entity = [...new Set([...loaded.entities.keys(), ...shows])].filter(id => !gone.has(id))
  if (entity.length === 0) return
  const graph = await graphUnder(lens, { entity }).catch(() => null)
  if (!graph) return
  // who changed the lens meanwhile knows nothing of what is new
  if (explorer.get().picture.lens !== lens) return readCanvas(explorer, written)
  const tied = new Set(graph.relations.flatMap(({ from, to }) => [from, to]))
  const left = new Set([...gone, ...[...loose].filter(id => !tied.has(id))])
  explorer.set(state => ({ ...state, picture: refreshed(remove(state.picture, left), graph, shows) }))
}
