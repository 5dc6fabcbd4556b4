import type { Action } from './action.ts'

export const relationNames: Action = {
  id: 'relation-names',
  word: () => 'Relation names',
  icon: 'text',
  tool: 'look',
  menu: { of: ['canvas'], part: 'look' },
  on: ({ ui }) => ui.labels,
  run({ ui, show, announce }) {
    show({ labels: !ui.labels })
    announce(ui.labels ? 'Relation names are off.' : 'Relation names are on.')
  },
}
