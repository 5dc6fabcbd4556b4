import { useEffect, useRef, useState } from 'react'
import type { Comparison } from '../../../server/contract/what-if.ts'
import { useShared } from '../../session/context.tsx'
import { graphOf, sidesOf } from '../../state/comparing.ts'
import { createExplorer } from '../../state/explorer.ts'
import { replace } from '../../state/merge.ts'
import type { GraphView } from '../../state/state.ts'
import { SideCanvas } from './side-canvas.tsx'
import { t } from './t.ts'
import { useOnShow } from './use-on-show.ts'

export function CompareCanvas({
  comparison,
  notes,
  onSelect,
}: {
  comparison: Comparison
  notes: readonly string[]
  onSelect(id: string | null): void
}) {
  const { explorer } = useShared()
  const [own] = useState(createExplorer)
  useEffect(() => {
    own.set(state => {
      const positions = state.picture.positions.size > 0 ? state.picture.positions : explorer.get().picture.positions
      return { ...state, picture: replace({ ...state.picture, positions }, graphOf(comparison)), fates: sidesOf(comparison) }
    })
  }, [own, explorer, comparison])
  useEffect(() => own.subscribe(({ selection }) => onSelect(selection.relations.at(-1) ?? null)), [own, onSelect])
  const view = useRef<GraphView | null>(null)
  useOnShow(own, view, notes)
  return (
    <div className="whatif-canvases">
      <div className="whatif-canvas">
        <SideCanvas explorer={own} label={t('twoLensesCompared')} view={view} />
      </div>
    </div>
  )
}
