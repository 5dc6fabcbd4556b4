import { type RefObject, useEffect } from 'react'
import { useShared } from '../../session/context.tsx'
import type { Explorer, GraphView } from '../../state/state.ts'

/** While it is on screen, this canvas is the one that is exported. `notes` stand under its figure. */
export function useOnShow(explorer: Explorer, view: RefObject<GraphView | null>, notes: readonly string[]): void {
  const { onShow } = useShared()
  useEffect(() => {
    const mine = { explorer, view, notes }
    onShow.current = mine
    return () => {
      if (onShow.current === mine) onShow.current = null
    }
  }, [onShow, explorer, view, notes])
}
