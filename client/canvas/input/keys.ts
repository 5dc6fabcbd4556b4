/** The keyboard on the canvas: walking over entities and relations, and single-letter acts. */
import type { Point } from '../../state/state.ts'

export type Focus = { kind: 'entity' | 'relation'; id: string } | null
const directions: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

export interface KeyActs {
  focus(): Focus
  /** Entities on screen with their places. */
  places(): ReadonlyMap<string, Point>
  /** Where to start when nothing has the focus. */
  start(): string | null
  /** Relations of an entity, in a steady order about it. */
  relationsOf(id: string): readonly string[]
  /** Of what is selected, the first, for keys that come with nothing in focus. */
  selected(): string | null
  /** Of a focused relation: the entity that it was reached from. */
  base(): string | null
  go(focus: Focus, base: string | null): void
  open(focus: Focus, add: boolean): void
  selectAll(): void
  act(letter: 'e' | 'h' | 'p', id: string): void
  fit(): void
  zoom(factor: number): void
  escape(): void
}

/** Answers keys that arrive at `host`. With `letters()` false only those that are no single characters. */
export function bindKeys(host: HTMLElement, acts: KeyActs, letters: () => boolean): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.altKey) return
    if (event.ctrlKey || event.metaKey) {
      if (event.shiftKey || event.key.toLowerCase() !== 'a') return
      acts.selectAll()
      event.preventDefault()
      return
    }
    if (handled(event, acts, letters())) event.preventDefault()
  }
  host.addEventListener('keydown', onKey)
  return () => host.removeEventListener('keydown', onKey)
}

function handled(event: KeyboardEvent, acts: KeyActs, letters: boolean): boolean {
  const { key } = event
  const direction = directions[key]
  if (direction) return step(direction, acts)
  switch (key) {
    case 'Enter':
    case ' ':
      acts.open(acts.focus(), event.shiftKey)
      return acts.focus() !== null
    case 'Escape':
      acts.escape()
      return true
  }
  if (!letters) return false
  switch (key.toLowerCase()) {
    case '[':
      return turn(-1, acts)
    case ']':
      return turn(1, acts)
    case '0':
      acts.fit()
      return true
    case '+':
    case '=':
      acts.zoom(1.25)
      return true
    case '-':
      acts.zoom(0.8)
      return true
    case 'e':
    case 'h':
    case 'p': {
      const focus = acts.focus()
      const id = focus?.kind === 'relation' && key.toLowerCase() !== 'h' ? acts.base() : (focus?.id ?? acts.selected())
      if (id) acts.act(key.toLowerCase() as 'e' | 'h' | 'p', id)
      return Boolean(id)
    }
  }
  return false
}

function step(direction: Point, acts: KeyActs): boolean {
  const focus = acts.focus()
  const from = focus?.kind === 'relation' ? acts.base() : (focus?.id ?? null)
  const places = acts.places()
  const next = from !== null && places.has(from) ? nearest(from, direction, places) : acts.start()
  if (next !== null) acts.go({ kind: 'entity', id: next }, next)
  return true
}

function turn(by: number, acts: KeyActs): boolean {
  const focus = acts.focus()
  const base = focus?.kind === 'entity' ? focus.id : acts.base()
  if (base === null) return false
  const relations = acts.relationsOf(base)
  if (relations.length === 0) return true
  const at = focus?.kind === 'relation' ? relations.indexOf(focus.id) : by > 0 ? -1 : 0
  acts.go({ kind: 'relation', id: relations[(at + by + relations.length) % relations.length]! }, base)
  return true
}

/** The entity that lies nearest in a direction; what lies askew counts as further. Null when nothing lies there. */
export function nearest(from: string, direction: Point, places: ReadonlyMap<string, Point>): string | null {
  const here = places.get(from)!
  let best: { id: string; cost: number } | null = null
  for (const [id, there] of places) {
    const [dx, dy] = [there.x - here.x, there.y - here.y]
    const along = dx * direction.x + dy * direction.y
    const aside = Math.abs(dx * direction.y - dy * direction.x)
    if (id === from || along <= 1 || aside > 2.5 * along) continue
    const cost = along + 1.6 * aside
    if (!best || cost < best.cost) best = { id, cost }
  }
  return best?.id ?? null
}
