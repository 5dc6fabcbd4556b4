import { clearSelection, select } from '../state/selection.ts'
import { visible } from '../state/visible.ts'
import { selectedSentence } from '../words/sentence.ts'
import type { Action } from './action.ts'

export const selectNothing: Action = {
  id: 'select-nothing',
  word: () => 'Select nothing',
  keys: ['Escape'],
  heard: 'page',
  menu: { of: ['canvas'], part: 'place' },
  why({ explorer, ui }) {
    const { entities, relations } = explorer.get().selection
    return ui.tab === 'explore' && entities.length + relations.length > 0 ? null : 'nothing is selected'
  },
  run({ explorer, announce }) {
    clearSelection(explorer)
    announce(selectedSentence(explorer.get()))
  },
}

export const selectAll: Action = {
  id: 'select-all',
  word: () => 'Select all in view',
  keys: ['Ctrl+A'],
  heard: 'graph',
  everyCanvas: true,
  help: 'Select all; Shift and drag selects what lies in a box',
  menu: { of: ['canvas'], part: 'place' },
  run({ explorer, announce }) {
    select(explorer, { entities: visible(explorer.get()).entities.map(({ id }) => id) })
    announce(selectedSentence(explorer.get()))
  },
}
