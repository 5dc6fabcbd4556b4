import { everyone } from '../../server/contract/lens.ts'
import { Canvas } from './Canvas.tsx'
import { EmptyState, FailedState, LoadingState, LostNotice, NothingLeftState, NothingUnderLens } from './CanvasStates.tsx'
import { useExplorer, useShared } from './context.tsx'
import { GraphTable } from './GraphTable.tsx'
import { Key } from './Key.tsx'
import { sameLens } from './lenses.ts'
import { PartialNotice } from './PartialNotice.tsx'
import { Toolbar } from './Toolbar.tsx'
import type { Loading } from './useLoad.ts'
import { AsideNotice } from './whatif/AsideNotice.tsx'

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
