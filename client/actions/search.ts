import type { Action } from './action.ts'

export const search: Action = {
  id: 'search',
  word: () => 'Search',
  icon: 'search',
  keys: ['/'],
  heard: 'page',
  palette: false,
  run: () => document.getElementById('search')?.focus(),
}
