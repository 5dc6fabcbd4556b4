import { useEffect, useRef } from 'react'
import { useExplorer, useShared } from './context.tsx'

export function useFollowSelection(): void {
  const { show } = useShared()
  const selection = useExplorer(state => state.selection)
  const before = useRef(selection)
  useEffect(() => {
    const was = before.current
    before.current = selection
    const relation = selection.relations.at(-1)
    const entity = selection.entities.at(-1)
    if (relation && relation !== was.relations.at(-1)) show({ side: 'evidence', sideOpen: true })
    else if (entity && (entity !== was.entities.at(-1) || selection.entities.length !== was.entities.length))
      show({ side: 'entity', sideOpen: true, cardId: null })
  }, [selection, show])
}
