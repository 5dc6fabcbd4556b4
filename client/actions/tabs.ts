import { tabs } from '../state/tabs.ts'
import type { Action } from './action.ts'
import { t } from './t.ts'

export const tabActions: readonly Action[] = tabs.map(
  ({ id, word }, n): Action => ({
    id: `tab-${id}`,
    word: () => word,
    keys: [String(n + 1)],
    heard: 'page',
    why: ({ ui }) => (ui.tab === id ? t('itIsOnScreen') : null),
    run: ({ show }) => show({ tab: id }),
  }),
)
