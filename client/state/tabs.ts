/** The main tabs, in their order; the first is where everything begins. What one shows is client/app/<id>-tab.tsx. */
import { t } from './t.ts'

export const tabs = [
  {
    id: 'explore',
    get word() {
      return t('explore')
    },
  },
  {
    id: 'cypher',
    get word() {
      return t('cypher')
    },
  },
  {
    id: 'whatif',
    get word() {
      return t('whatIf')
    },
  },
  {
    id: 'sources',
    get word() {
      return t('sources')
    },
  },
] as const
export type Tab = (typeof tabs)[number]['id']
export const tabNames = tabs.map(({ id }) => id) as [Tab, ...Tab[]]
