import { everyone } from '../../../server/contract/lens.ts'
import { useExplorer, useShared } from '../../session/context.tsx'
import type { Loading } from '../../session/use-load.ts'
import { sameLens } from '../../state/lenses.ts'
import { Key } from '../key/key.tsx'
import { GraphTable } from '../list/graph-table.tsx'
import { AsideNotice } from '../whatif/aside-notice.tsx'
import { Canvas } from './canvas.tsx'
import { EmptyState, FailedState, LoadingState, LostNotice, NothingLeftState, NothingUnderLens } from './canvas-states.tsx'
import { PartialNotice } from './partial-notice.tsx'
import { Toolbar } from './toolbar.tsx'

/** The canvas with its toolbar and key, or the table of the same; and what to say when there is nothing. */
export function CanvasArea({ opening }: { opening: Loading<string | null> }) {
  const { ui, health } = useShared()
  const loaded = useExplorer(state => state.picture.loaded)
  const lens = useExplorer(state => state.picture.lens)
  const empty = loaded.entities.size === 0
  return (
    <>
      {health.lostAt && !empty && <LostNotice />}
      <AsideNotice />
      <PartialNotice complaint={opening.data} />
      <div className="canvas-area">
        <div className="canvas-frame" data-behind={ui.list || undefined}>
          <Canvas />
          {opening.slow && empty && <LoadingState />}
          {opening.problem && empty && <FailedState problem={opening.problem} retry={opening.retry} />}
          {empty && opening.ready && (sameLens(lens, everyone) ? <EmptyState /> : <NothingUnderLens />)}
          {!empty && <NothingLeftState />}
        </div>
        {ui.list && <GraphTable />}
        <Toolbar />
      </div>
      <Key />
    </>
  )
}
