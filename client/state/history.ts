/** Pictures share their unchanged parts, so a step costs what it changed. */
import type { Picture, Viewport } from './state.ts'

export const historyLimit = 50

interface Step {
  name: string
  picture: Picture
  viewport?: Viewport | null
}
type Seen = Omit<Step, 'name'>
/** `past` holds the pictures before each step, newest last; `future` those after each undone step, next first. */
export interface History {
  past: readonly Step[]
  future: readonly Step[]
}

export const emptyHistory: History = { past: [], future: [] }

/** Forgets what could be redone, and the oldest step past the limit. */
export const record = (history: History, name: string, before: Seen): History => ({
  past: [...history.past, { name, ...before }].slice(-historyLimit),
  future: [],
})

export function stepBack(history: History, now: Required<Seen>): { history: History; seen: Seen } | null {
  const step = history.past.at(-1)
  if (!step) return null
  return { seen: step, history: { past: history.past.slice(0, -1), future: [asBefore(step, now), ...history.future] } }
}

export function stepForward(history: History, now: Required<Seen>): { history: History; seen: Seen } | null {
  const [step, ...rest] = history.future
  if (!step) return null
  return { seen: step, history: { past: [...history.past, asBefore(step, now)], future: rest } }
}

const asBefore = ({ name, viewport }: Step, now: Required<Seen>): Step =>
  viewport === undefined ? { name, picture: now.picture } : { name, ...now }
