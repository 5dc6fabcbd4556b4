import { memo } from 'react'
import { TabPanel } from 'react-aria-components'
import { everyone } from '../../server/contract/everyone.ts'
import { CanvasArea } from '../features/explore/canvas-area.tsx'
import { Rail } from '../features/filters/rail.tsx'
import { LensBar } from '../features/lens/lens-bar.tsx'
import { useExplorer, useUi } from '../session/context.tsx'
import type { Asked } from '../session/queries.ts'
import { useFollowSelection } from '../session/use-follow-selection.ts'
import { sameLens } from '../state/lenses.ts'
import { later } from '../ui/later.tsx'
import { useNarrow } from '../ui/use-narrow.ts'
import { PhoneBar } from './phone-bar.tsx'
import { SidePanel } from './side-panel.tsx'

const EmptyWorkspace = later(async () => (await import('../features/empty/empty-workspace.tsx')).EmptyWorkspace)
const ReadingView = later(async () => (await import('../features/explore/reading-view.tsx')).ReadingView)

export const ExploreTab = memo(function ExploreTab({ opening }: { opening: Asked<string | null> }) {
  const sideOpen = useUi(ui => ui.sideOpen)
  const railOpen = useUi(ui => ui.railOpen)
  const narrow = useNarrow()
  const empty =
    useExplorer(({ picture }) => picture.loaded.entities.size === 0 && !picture.loaded.truncated && sameLens(picture.lens, everyone)) &&
    opening.isSuccess
  useFollowSelection()
  if (empty)
    return (
      <TabPanel id="explore" className="explore doors-only" shouldForceMount>
        <EmptyWorkspace />
      </TabPanel>
    )
  return (
    <TabPanel id="explore" className="explore" shouldForceMount data-side={sideOpen || undefined} data-rail={railOpen || undefined}>
      {narrow ? (
        <>
          <LensBar />
          <ReadingView opening={opening} />
          {railOpen && <Rail />}
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
})
