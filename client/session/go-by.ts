/** Looking at the record by another lens: it enters undo, and is told. A refusal is announced. */
import type { Lens } from '../../server/contract/lens.ts'
import { setLens } from '../state/acts.ts'
import { count } from '../words/text.ts'
import type { Shared } from './context.tsx'
import { graphUnder, type Seen } from './start.ts'

type Asked = Pick<Shared, 'explorer' | 'announce'>

/** Shows the record under `lens`; `step` completes "Undo: …", `told` is what is said of the graph. */
export async function look(
  { explorer, announce }: Asked,
  lens: Lens,
  step: string,
  told: (graph: Seen) => string,
  seen = false,
): Promise<void> {
  try {
    const graph = await graphUnder(lens)
    setLens(explorer, lens, graph, step)
    announce(told(graph), seen)
  } catch (error) {
    announce(error instanceof Error ? error.message : String(error))
  }
}

/** Goes by those of `lens`; what is set aside, and whether withdrawn relations are shown, outlasts that. `denies`: of one who only denies, what. */
export function goBy(asked: Asked, lens: Lens, label: string, denies?: string): Promise<void> {
  const { without, withdrawn } = asked.explorer.get().picture.lens
  return look(asked, { ...lens, without, ...(withdrawn && { withdrawn }) }, `according to ${label}`, graph =>
    graph.relations.length === 0 && denies
      ? `According to ${label}, who ${denies}: no relation; what is denied is drawn.`
      : `According to ${label}: ${count(graph.entities.length, 'entity', 'entities')}, ${count(graph.relations.length, 'relation')}.`,
  )
}

/** Sets exactly these ids aside. */
export function setAside(asked: Asked, without: readonly string[], step: string): Promise<void> {
  const { lens } = asked.explorer.get().picture
  const told = ({ relations }: Seen): string => `${count(relations.length, 'relation')} ${relations.length === 1 ? 'stands' : 'stand'}.`
  return look(asked, { ...lens, without: [...without] }, step, told, true)
}
