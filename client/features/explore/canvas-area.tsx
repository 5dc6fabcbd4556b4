import { memo } from 'react'
import { everyone } from '../../../server/contract/everyone.ts'
import { useExplorer, useHealth, useUi } from '../../session/context.tsx'
import type { Asked } from '../../session/queries.ts'
import { sameLens } from '../../state/lenses.ts'
import { showsOverview } from '../../state/whole.ts'
import { later } from '../../ui/later.tsx'
import { Key } from '../key/key.tsx'
import { Canvas } from './canvas.tsx'
import { FailedState, LoadingState, LostNotice, NothingUnderLens } from './canvas-states.tsx'
import { Toolbar } from './toolbar.tsx'

const AsideNotice = later(async () => (await import('../whatif/aside-notice.tsx')).AsideNotice)
const ImportedNotice = later(async () => (await import('../import/imported-notice.tsx')).ImportedNotice)
const OverviewPicture = later(async () => (await import('../overview/overview-picture.tsx')).OverviewPicture)
const OverviewKey = later(async () => (await import('../overview/overview-key.tsx')).OverviewKey, { unseen: true })
const OverviewList = later(async () => (await import('../overview/overview-list.tsx')).OverviewList)
const Crumbs = later(async () => (await import('../overview/crumbs.tsx')).Crumbs, { unseen: true })
const NothingLeftState = later(async () => (await import('./nothing-left-state.tsx')).NothingLeftState, { waits: true, unseen: true })
const PartialNotice = later(async () => (await import('./partial-notice.tsx')).PartialNotice, { waits: true, unseen: true })
const GraphTable = later(async () => (await import('../list/graph-table.tsx')).GraphTable)

export const CanvasArea = memo(function CanvasArea({ opening }: { opening: Asked<string | null> }) {
  const health = useHealth()
  const list = useUi(ui => ui.list)
  const imported = useUi(ui => ui.imported !== null)
  const loaded = useExplorer(state => state.picture.loaded)
  const lens = useExplorer(state => state.picture.lens)
  const overview = useExplorer(state => showsOverview(state.picture))
  const empty = loaded.entities.size === 0 && !overview
  return (
    <>
      {health.lostAt && !empty && <LostNotice />}
      {imported && <ImportedNotice />}
      {lens.without.length > 0 && <AsideNotice />}
      {loaded.truncated && !overview && <Crumbs />}
      <PartialNotice complaint={opening.data ?? null} />
      <div className="canvas-area">
        <div className="canvas-frame" data-behind={list || undefined}>
          {overview ? <OverviewPicture /> : <Canvas />}
          {opening.isPending && empty && <LoadingState />}
          {opening.error && empty && <FailedState problem={opening.error} retry={() => void opening.refetch()} />}
          {empty && opening.isSuccess && !sameLens(lens, everyone) && <NothingUnderLens />}
          {!empty && <NothingLeftState />}
        </div>
        {list && (overview ? <OverviewList /> : <GraphTable />)}
        <Toolbar />
      </div>
      {overview ? <OverviewKey /> : <Key />}
    </>
  )
})
