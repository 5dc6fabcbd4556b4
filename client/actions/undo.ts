import type { Action } from './action.ts'
import { t } from './t.ts'

export const undo: Action = {
  id: 'undo',
  word: ({ explorer }) => (explorer.steps().undo ? t('undoUndo', { undo: explorer.steps().undo }) : t('undo')),
  icon: 'undo',
  keys: ['Ctrl+Z'],
  heard: 'page',
  get help() {
    return t('undo')
  },
  tool: 'steps',
  menu: { of: ['canvas'], part: 'place' },
  why: ({ explorer }) => (explorer.steps().undo ? null : t('nothingWasDoneYet')),
  run({ explorer, announce }) {
    const step = explorer.steps().undo
    explorer.undo()
    announce(t('undoneStep', { step }))
  },
}
