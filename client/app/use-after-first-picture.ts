import { useEffect } from 'react'
import type { Explorer } from '../state/state.ts'
import { fetchLater } from '../ui/later.tsx'
import { markOnce } from '../ui/mark-once.ts'
import { useNarrow } from '../ui/use-narrow.ts'

/** Loads the rest once the first picture is there, or none will come. `opened`: the graph was read, or could not be. */
export function useAfterFirstPicture(explorer: Explorer, opened: boolean): void {
  const narrow = useNarrow()
  useEffect(() => {
    if (!opened) return
    let begun = false
    const begin = (): void => {
      const { positions, loaded } = explorer.get().picture
      if (begun || (!narrow && positions.size === 0 && loaded.entities.size > 0)) return
      begun = true
      markOnce('isnad:first-picture')
      void fetchLater()
    }
    begin()
    return explorer.subscribe(begin)
  }, [explorer, opened, narrow])
}
