import { tabs } from '../state/tabs.ts'
import type { Action } from './action.ts'
import { t } from './t.ts'

export const tabActions: readonly Action[] = tabs.map(
  (tab, n): Action => ({
    id: `tab-${tab.id}`,
    word: () => tab.word,
    keys: [String(n + 1)],
    heard: 'page',
    why: ({ ui }) => (ui.tab === tab.id ? t('itIsOnScreen') : null),
    run: ({ show }) => show({ tab: tab.id }),
  }),
)
