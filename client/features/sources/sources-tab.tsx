import { memo } from 'react'
import { TabPanel } from 'react-aria-components'
import { useUi } from '../../session/context.tsx'
import { later } from '../../ui/later.tsx'

const Sources = later(async () => (await import('./sources.tsx')).Sources)

export const SourcesTab = memo(function SourcesTab() {
  const tab = useUi(ui => ui.tab)
  return (
    <TabPanel id="sources" className="sources">
      {tab === 'sources' && <Sources />}
    </TabPanel>
  )
})
