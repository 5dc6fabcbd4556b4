/** What the state comes to on the canvas: lines, names to ask for, relations that are not loaded. */
import type { Relation } from '../../server/contract/graph.ts'
import { type Line, lines } from '../model/bundle.ts'
import type { ExplorerState, Loaded, Visible } from '../model/state.ts'
import { visible } from '../model/visible.ts'

export interface Drawing {
  seen: Visible
  lines: readonly Line[]
}

const drawings = new WeakMap<Visible, Drawing>()
/** What is visible, with its lines; the same object while nothing visible changed. */
export function drawingOf(state: ExplorerState): Drawing {
  const seen = visible(state)
  let drawing = drawings.get(seen)
  if (!drawing) {
    drawing = { seen, lines: lines(seen.relations) }
    drawings.set(seen, drawing)
  }
  return drawing
}

const counts = new WeakMap<Loaded, ReadonlyMap<string, number>>()
/** For each entity that has some: how many of its relations are in the store but not in the picture. */
export function unloadedOf(loaded: Loaded): ReadonlyMap<string, number> {
  const known = counts.get(loaded)
  if (known) return known
  const here = new Map<string, number>()
  const count = (id: string): void => void here.set(id, (here.get(id) ?? 0) + 1)
  for (const { from, to } of loaded.relations.values()) {
    count(from)
    if (to !== from) count(to)
  }
  const missing = new Map(
    [...loaded.entities.values()]
      .map(({ id, degree }): [string, number] => [id, degree - (here.get(id) ?? 0)])
      .filter(([, more]) => more > 0),
  )
  counts.set(loaded, missing)
  return missing
}

/** Relations on screen that end in an entity, clockwise about it from the top. */
export function relationsAbout(id: string, { seen }: Drawing, angleOf: (other: string) => number): Relation[] {
  const about = seen.relations.filter(relation => relation.from === id || relation.to === id)
  const other = (relation: Relation): string => (relation.from === id ? relation.to : relation.from)
  return about.sort((a, b) => angleOf(other(a)) - angleOf(other(b)) || (a.id < b.id ? -1 : 1))
}
