import { clearFilters as clear, denialsStep, toggleDenials } from '../state/acts.ts'
import { activeDimensions } from '../state/filters.ts'
import type { Action } from './action.ts'
import { t } from './t.ts'

export const clearFilters: Action = {
  id: 'clear-filters',
  word: () => t('clearAllFilters'),
  icon: 'filter',
  menu: { of: ['canvas'], part: 'lens' },
  why: ({ explorer }) => (activeDimensions(explorer.get().picture.filters).length > 0 ? null : t('noFilterIsOn')),
  undo: () => t('clearAllFilters2'),
  run({ explorer, announce }) {
    clear(explorer)
    announce(t('allFiltersAreOff'))
  },
}

export const denials: Action = {
  id: 'denials',
  word: () => t('drawDenials'),
  on: ({ explorer }) => explorer.get().picture.filters.denials,
  why: ({ explorer }) => (explorer.get().picture.loaded.denials.size > 0 ? null : t('nothingHereIsDeniedAsA')),
  undo: ({ explorer }) => denialsStep(explorer),
  run({ explorer, announce }) {
    toggleDenials(explorer)
    announce(explorer.get().picture.filters.denials ? t('denialsAreDrawn') : t('denialsAreNotDrawn'))
  },
}
