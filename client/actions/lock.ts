import type { Action } from './action.ts'

export const lock: Action = {
  id: 'lock',
  word: () => 'Lock positions',
  icon: ({ ui }) => (ui.locked ? 'lock' : 'unlock'),
  tool: 'view',
  menu: { of: ['canvas'], part: 'place' },
  on: ({ ui }) => ui.locked,
  run({ ui, show, announce }) {
    show({ locked: !ui.locked })
    announce(ui.locked ? 'Positions are free.' : 'Positions are locked.')
  },
}
