import type { Action } from './action.ts'
import { t } from './t.ts'

export const redo: Action = {
  id: 'redo',
  word: ({ explorer }) => (explorer.steps().redo ? t('redoRedo', { redo: explorer.steps().redo }) : t('redo')),
  icon: 'redo',
  keys: ['Ctrl+Shift+Z'],
  heard: 'page',
  get help() {
    return t('redo')
  },
  tool: 'steps',
  menu: { of: ['canvas'], part: 'place' },
  why: ({ explorer }) => (explorer.steps().redo ? null : t('nothingWasUndone')),
  run({ explorer, announce }) {
    const step = explorer.steps().redo
    explorer.redo()
    announce(t('doneAgain', { step }))
  },
}
