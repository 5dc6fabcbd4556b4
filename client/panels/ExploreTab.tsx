import { TabPanel } from 'react-aria-components'
import { CanvasArea } from './CanvasArea.tsx'
import { useShared } from './context.tsx'
import { LensBar } from './LensBar.tsx'
import { PhoneBar } from './PhoneBar.tsx'
import { Rail } from './Rail.tsx'
import { ReadingView } from './ReadingView.tsx'
import { SidePanel } from './SidePanel.tsx'
import { useFollowSelection } from './useFollowSelection.ts'
import type { Loading } from './useLoad.ts'
import { useNarrow } from './useNarrow.ts'

/** Filters, canvas and evidence; on a phone the relations as pages. The canvas stays alive behind the other tabs. */
export function ExploreTab({ opening }: { opening: Loading<string | null> }) {
  const { ui } = useShared()
  const narrow = useNarrow()
  useFollowSelection()
  return (
    <TabPanel id="explore" className="explore" shouldForceMount data-side={ui.sideOpen || undefined} data-rail={ui.railOpen || undefined}>
      {narrow ? (
        <>
          <LensBar />
          <ReadingView opening={opening} />
          {ui.railOpen && <Rail />}
          <PhoneBar />
        </>
      ) : (
        <>
          <Rail />
          <div className="centre">
            <LensBar />
            <CanvasArea opening={opening} />
          </div>
          <SidePanel />
        </>
      )}
    </TabPanel>
  )
}
