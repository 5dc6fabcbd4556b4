import { memo } from 'react'
import { TabPanel } from 'react-aria-components'
import { useUi } from '../session/context.tsx'
import { later } from '../ui/later.tsx'
import { useOnceTrue } from '../ui/use-once-true.ts'

/** The editor is half a megabyte that most visits never open. */
const Workbench = later(async () => (await import('../features/cypher/workbench.tsx')).Workbench)

export const CypherTab = memo(function CypherTab() {
  const tab = useUi(ui => ui.tab)
  const opened = useOnceTrue(tab === 'cypher')
  return (
    <TabPanel id="cypher" className="cypher" shouldForceMount>
      {opened && <Workbench />}
    </TabPanel>
  )
})
