import { clearFilters as clear, denialsStep, toggleDenials } from '../state/acts.ts'
import { activeDimensions } from '../state/filters.ts'
import type { Action } from './action.ts'

export const clearFilters: Action = {
  id: 'clear-filters',
  word: () => 'Clear all filters',
  icon: 'filter',
  menu: { of: ['canvas'], part: 'lens' },
  why: ({ explorer }) => (activeDimensions(explorer.get().picture.filters).length > 0 ? null : 'no filter is on'),
  undo: () => 'clear all filters',
  run({ explorer, announce }) {
    clear(explorer)
    announce('All filters are off.')
  },
}

export const denials: Action = {
  id: 'denials',
  word: () => 'Draw denials',
  on: ({ explorer }) => explorer.get().picture.filters.denials,
  why: ({ explorer }) => (explorer.get().picture.loaded.denials.size > 0 ? null : 'nothing here is denied as a whole'),
  undo: ({ explorer }) => denialsStep(explorer),
  run({ explorer, announce }) {
    toggleDenials(explorer)
    announce(explorer.get().picture.filters.denials ? 'Denials are drawn.' : 'Denials are not drawn.')
  },
}
