import type { Action } from './action.ts'

export const fit: Action = {
  id: 'fit',
  word: () => 'Fit the whole graph',
  icon: 'fit',
  keys: ['0'],
  heard: 'graph',
  everyCanvas: true,
  tool: 'view',
  menu: { of: ['canvas'], part: 'look' },
  run({ view, announce }) {
    view.current?.fit()
    announce('The whole graph is in view.')
  },
}
