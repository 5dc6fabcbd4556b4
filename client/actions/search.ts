import type { Action } from './action.ts'
import { t } from './t.ts'

export const search: Action = {
  id: 'search',
  word: () => t('search'),
  icon: 'search',
  keys: ['/'],
  heard: 'page',
  palette: false,
  run: () => document.getElementById('search')?.focus(),
}
