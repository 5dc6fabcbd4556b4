import type { Action } from './action.ts'
import { t } from './t.ts'

export const relationNames: Action = {
  id: 'relation-names',
  word: () => t('relationNames'),
  icon: 'text',
  tool: 'look',
  menu: { of: ['canvas'], part: 'look' },
  on: ({ ui }) => ui.labels,
  run({ ui, show, announce }) {
    show({ labels: !ui.labels })
    announce(ui.labels ? t('relationNamesAreOff') : t('relationNamesAreOn'))
  },
}
