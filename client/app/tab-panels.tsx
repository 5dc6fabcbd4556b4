import type { ComponentType } from 'react'
import { SourcesTab } from '../features/sources/sources-tab.tsx'
import { WhatIfTab } from '../features/whatif/what-if-tab.tsx'
import type { Loading } from '../session/use-load.ts'
import type { Tab } from '../state/tabs.ts'
import { CypherTab } from './cypher-tab.tsx'
import { ExploreTab } from './explore-tab.tsx'

/** What each tab of client/state/tabs.ts shows; one without a panel does not compile. */
export const tabPanels: Record<Tab, ComponentType<{ opening: Loading<string | null> }>> = {
  explore: ExploreTab,
  cypher: CypherTab,
  whatif: WhatIfTab,
  sources: SourcesTab,
}
