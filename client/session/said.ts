import { createStore, type StoreApi } from 'zustand/vanilla'

export interface Said {
  text: string
  turn: number
  seen: boolean
}

export const createSaid = (): StoreApi<Said> => createStore(() => ({ text: '', turn: 0, seen: false }))

export const announcer =
  (said: StoreApi<Said>) =>
  (text: string, seen = false): void =>
    said.setState(({ turn }) => ({ text, turn: turn + 1, seen }))
