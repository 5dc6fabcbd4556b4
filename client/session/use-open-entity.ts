import { useCallback } from 'react'
import { select } from '../state/selection.ts'
import { useShared } from './context.tsx'

export function useOpenEntity(): (id: string) => void {
  const { explorer, show } = useShared()
  return useCallback(
    (id: string) => {
      if (explorer.get().picture.loaded.entities.has(id)) select(explorer, { entities: [id] })
      show({ side: 'entity', sideOpen: true, cardId: id })
    },
    [explorer, show],
  )
}
