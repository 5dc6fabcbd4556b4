import { useEffect, useRef, useState } from 'react'
import type { Comparison } from '../../../server/contract/what-if.ts'
import { graphOf, sidesOf } from '../../model/comparing.ts'
import { createExplorer } from '../../model/explorer.ts'
import { replace } from '../../model/merge.ts'
import type { GraphView } from '../../model/state.ts'
import { useShared } from '../context.tsx'
import { SideCanvas } from './SideCanvas.tsx'
import { useOnShow } from './useOnShow.ts'

/** What either lens says, drawn by which of them says it, at the places of Explore. */
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
      return { ...state, picture: replace({ ...state.picture, positions }, graphOf(comparison)), marks: sidesOf(comparison) }
    })
  }, [own, explorer, comparison])
  useEffect(() => own.subscribe(({ selection }) => onSelect(selection.relations.at(-1) ?? null)), [own, onSelect])
  const view = useRef<GraphView | null>(null)
  useOnShow(own, view, notes)
  return (
    <div className="whatif-canvases">
      <div className="whatif-canvas">
        <SideCanvas explorer={own} label="Two lenses compared" view={view} />
      </div>
    </div>
  )
}
