import { clearSelection, select } from '../state/selection.ts'
import { visible } from '../state/visible.ts'
import { selectedSentence } from '../words/sentence.ts'
import type { Action } from './action.ts'
import { t } from './t.ts'

export const selectNothing: Action = {
  id: 'select-nothing',
  word: () => t('selectNothing'),
  keys: ['Escape'],
  heard: 'page',
  menu: { of: ['canvas'], part: 'place' },
  why({ explorer, ui }) {
    const { entities, relations } = explorer.get().selection
    return ui.tab === 'explore' && entities.length + relations.length > 0 ? null : t('nothingIsSelected')
  },
  run({ explorer, announce }) {
    clearSelection(explorer)
    announce(selectedSentence(explorer.get()))
  },
}

export const selectAll: Action = {
  id: 'select-all',
  word: () => t('selectAllInView'),
  keys: ['Ctrl+A'],
  heard: 'graph',
  everyCanvas: true,
  get help() {
    return t('selectAllShiftAndDragSelects')
  },
  menu: { of: ['canvas'], part: 'place' },
  run({ explorer, announce }) {
    select(explorer, { entities: visible(explorer.get()).entities.map(({ id }) => id) })
    announce(selectedSentence(explorer.get()))
  },
}
