import type { Action } from './action.ts'
import { t } from './t.ts'

export const fit: Action = {
  id: 'fit',
  word: () => t('fitTheWholeGraph'),
  icon: 'fit',
  keys: ['0'],
  heard: 'graph',
  everyCanvas: true,
  tool: 'view',
  menu: { of: ['canvas'], part: 'look' },
  run({ view, announce }) {
    view.current?.fit()
    announce(t('theWholeGraphIsInView'))
  },
}
