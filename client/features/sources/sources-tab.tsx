import { memo } from 'react'
import { TabPanel } from 'react-aria-components'
import { useUi } from '../../session/context.tsx'
import { later } from '../../ui/later.tsx'

const ImportView = later(async () => (await import('../import/import-view.tsx')).ImportView)
const DuplicatesView = later(async () => (await import('../duplicates/duplicates-view.tsx')).DuplicatesView)
const Sources = later(async () => (await import('./sources.tsx')).Sources)

export const SourcesTab = memo(function SourcesTab() {
  const tab = useUi(ui => ui.tab)
  const importing = useUi(ui => ui.importing)
  const deciding = useUi(ui => ui.deciding)
  return (
    // a mapping that was begun is there when one comes back
    <TabPanel id="sources" className={importing || deciding ? 'sources importing' : 'sources'} shouldForceMount={importing !== null}>
      {importing ? (
        <ImportView key={importing.id} dropped={importing} />
      ) : (
        tab === 'sources' && (deciding ? <DuplicatesView /> : <Sources />)
      )}
    </TabPanel>
  )
})
