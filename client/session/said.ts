/** What was said last, to those who do not see it happen. */
import { createStore, type StoreApi } from 'zustand/vanilla'

export interface Said {
  text: string
  turn: number
  /** Also for those who see. */
  seen: boolean
}

export const createSaid = (): StoreApi<Said> => createStore(() => ({ text: '', turn: 0, seen: false }))

/** A way to say the next. */
export const announcer =
  (said: StoreApi<Said>) =>
  (text: string, seen = false): void =>
    said.setState(({ turn }) => ({ text, turn: turn + 1, seen }))
