import { TabPanel } from 'react-aria-components'
import { CanvasArea } from '../features/explore/canvas-area.tsx'
import { ReadingView } from '../features/explore/reading-view.tsx'
import { Rail } from '../features/filters/rail.tsx'
import { LensBar } from '../features/lens/lens-bar.tsx'
import { useShared } from '../session/context.tsx'
import { useFollowSelection } from '../session/use-follow-selection.ts'
import type { Loading } from '../session/use-load.ts'
import { useNarrow } from '../ui/use-narrow.ts'
import { PhoneBar } from './phone-bar.tsx'
import { SidePanel } from './side-panel.tsx'

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
