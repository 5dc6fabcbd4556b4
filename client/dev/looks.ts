import type { Theme } from '../notation/inks.ts'

export interface LookOfPage {
  id: string
  word: string
  theme: Theme
  dir: 'ltr' | 'rtl'
  forced: boolean
}

export const looksOfPage: readonly LookOfPage[] = [
  { id: 'light', word: 'Light', theme: 'light', dir: 'ltr', forced: false },
  { id: 'dark', word: 'Dark', theme: 'dark', dir: 'ltr', forced: false },
  { id: 'light-rtl', word: 'Light, right to left', theme: 'light', dir: 'rtl', forced: false },
  { id: 'dark-rtl', word: 'Dark, right to left', theme: 'dark', dir: 'rtl', forced: false },
  { id: 'forced', word: 'Forced colours, nearly as the system gives them', theme: 'light', dir: 'ltr', forced: true },
]
