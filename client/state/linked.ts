/** Two explorers that show the same places: what is seen, selected and pointed at in one is so in the other. */
import type { Explorer, ExplorerState } from './state.ts'

export function link(a: Explorer, b: Explorer): () => void {
  const stops = [a.subscribe(state => follow(state, b)), b.subscribe(state => follow(state, a))]
  return () => {
    for (const stop of stops) stop()
  }
}

function follow({ picture: { positions }, viewport, selection }: ExplorerState, other: Explorer): void {
  const there = other.get()
  const moved = positions !== there.picture.positions
  const turned = !sameView(viewport, there.viewport)
  const chosen = selection !== there.selection
  if (!moved && !turned && !chosen) return
  other.set(state => ({
    ...state,
    picture: moved ? { ...state.picture, positions } : state.picture,
    viewport: turned ? viewport && { zoom: viewport.zoom, pan: viewport.pan } : state.viewport,
    selection,
  }))
}

/** Compared by value: after following, a canvas notes its own viewport anew, and the two would follow each other for ever. */
const sameView = (a: ExplorerState['viewport'], b: ExplorerState['viewport']): boolean =>
  a === b || (a !== null && b !== null && a.zoom === b.zoom && a.pan.x === b.pan.x && a.pan.y === b.pan.y)
