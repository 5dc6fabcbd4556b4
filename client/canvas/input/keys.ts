import type { Point } from '../../state/state.ts'
import { t } from '../t.ts'

export type Focus = { kind: 'entity' | 'relation'; id: string } | null
const directions: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

export interface KeyActs {
  focus(): Focus
  places(): ReadonlyMap<string, Point>
  start(): string | null
  relationsOf(id: string): readonly string[]
  base(): string | null
  go(focus: Focus, base: string | null): void
  open(focus: Focus, add: boolean): void
  escape(): void
}

interface Walk {
  keys: readonly string[]
  /** In the keyboard help; one line for keys that say the same. */
  word: string
  run(acts: KeyActs, key: string, shift: boolean): boolean
}

/** How the keyboard walks over the canvas. What can be done there is an act, which hears its own keys. */
export const walks: readonly Walk[] = [
  {
    keys: Object.keys(directions),
    get word() {
      return t('nearestEntityInThatDirection')
    },
    run: (acts, key) => step(directions[key]!, acts),
  },
  {
    keys: ['[', ']'],
    get word() {
      return t('previousNextRelationOfTheFocused')
    },
    run: (acts, key) => turn(key === ']' ? 1 : -1, acts),
  },
  {
    keys: ['Enter', ' '],
    get word() {
      return t('openInTheSidePanelShift')
    },
    run(acts, _, shift) {
      acts.open(acts.focus(), shift)
      return acts.focus() !== null
    },
  },
  {
    keys: ['Escape'],
    get word() {
      return t('selectNothing')
    },
    run(acts) {
      acts.escape()
      return true
    },
  },
]

/** With `letters()` false, keys that are single characters are ignored. */
export function bindKeys(host: HTMLElement, acts: KeyActs, letters: () => boolean): () => void {
  const onKey = (event: KeyboardEvent): void => {
    const { key } = event
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return
    if (key.length === 1 && key !== ' ' && !letters()) return
    if (walks.find(({ keys }) => keys.includes(key))?.run(acts, key, event.shiftKey)) event.preventDefault()
  }
  host.addEventListener('keydown', onKey)
  return () => host.removeEventListener('keydown', onKey)
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

/** The nearest entity in a direction; what lies askew counts as further. */
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
