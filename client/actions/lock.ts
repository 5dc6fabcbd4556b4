import type { Action } from './action.ts'
import { t } from './t.ts'

export const lock: Action = {
  id: 'lock',
  word: () => t('lockPositions'),
  icon: ({ ui }) => (ui.locked ? 'lock' : 'unlock'),
  tool: 'view',
  menu: { of: ['canvas'], part: 'place' },
  on: ({ ui }) => ui.locked,
  run({ ui, show, announce }) {
    show({ locked: !ui.locked })
    announce(ui.locked ? t('positionsAreFree') : t('positionsAreLocked2'))
  },
}
