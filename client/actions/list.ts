import type { Action } from './action.ts'
import { t } from './t.ts'

export const list: Action = {
  id: 'list',
  word: () => t('list'),
  icon: 'list',
  keys: ['L'],
  heard: 'area',
  get help() {
    return t('listOrCanvas')
  },
  tool: 'list',
  menu: { of: ['canvas'], part: 'look' },
  on: ({ ui }) => ui.list,
  run({ ui, show, announce }) {
    show({ list: !ui.list })
    announce(ui.list ? t('canvas') : t('tableOfWhatIsOnThe'))
  },
}
