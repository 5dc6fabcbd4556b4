import { lazy, Suspense } from 'react'
import { TabPanel } from 'react-aria-components'
import { useShared } from '../session/context.tsx'
import { useOnceTrue } from '../ui/use-once-true.ts'
import { t } from './t.ts'

/** The editor is half a megabyte that most visits never open. */
const Workbench = lazy(() => import('../features/cypher/workbench.tsx').then(({ Workbench: component }) => ({ default: component })))

/** Read-only Cypher; once opened, the workbench stays as it was left while other tabs are open. */
export function CypherTab() {
  const { ui } = useShared()
  const opened = useOnceTrue(ui.tab === 'cypher')
  return (
    <TabPanel id="cypher" className="cypher" shouldForceMount>
      {opened && (
        <Suspense fallback={<p className="results-empty">{t('openingTheEditor')}</p>}>
          <Workbench />
        </Suspense>
      )}
    </TabPanel>
  )
}
