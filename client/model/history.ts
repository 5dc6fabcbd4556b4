/** Undo: named steps over whole pictures. Pictures share their unchanged parts, so a step costs what it changed. */
import type { Picture } from './state.ts'

export const historyLimit = 50

interface Step {
  name: string
  picture: Picture
}
/** `past` holds the pictures before each step, newest last; `future` those after each undone step, next first. */
export interface History {
  past: readonly Step[]
  future: readonly Step[]
}

export const emptyHistory: History = { past: [], future: [] }

/** A step taken: what could be redone is gone, and the oldest step past the limit. */
export const record = (history: History, name: string, before: Picture): History => ({
  past: [...history.past, { name, picture: before }].slice(-historyLimit),
  future: [],
})

/** The picture before the last step; null at the beginning. */
export function stepBack(history: History, now: Picture): { history: History; picture: Picture } | null {
  const step = history.past.at(-1)
  if (!step) return null
  return {
    picture: step.picture,
    history: { past: history.past.slice(0, -1), future: [{ name: step.name, picture: now }, ...history.future] },
  }
}

/** The picture after the last undone step; null at the end. */
export function stepForward(history: History, now: Picture): { history: History; picture: Picture } | null {
  const [step, ...rest] = history.future
  if (!step) return null
  return { picture: step.picture, history: { past: [...history.past, { name: step.name, picture: now }], future: rest } }
}
