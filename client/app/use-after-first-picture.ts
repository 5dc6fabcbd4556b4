import { useEffect } from 'react'
import type { Explorer } from '../state/state.ts'
import { fetchLater } from '../ui/later.tsx'
import { useNarrow } from '../ui/use-narrow.ts'

/** Loads what the first picture does not need once that is there, or once none is to come. `opened`: the graph has been read, or could not be. */
export function useAfterFirstPicture(explorer: Explorer, opened: boolean): void {
  const narrow = useNarrow()
  useEffect(() => {
    if (!opened) return
    let begun = false
    const begin = (): void => {
      const { positions, loaded } = explorer.get().picture
      if (begun || (!narrow && positions.size === 0 && loaded.entities.size > 0)) return
      begun = true
      performance.mark('first-picture')
      void fetchLater()
    }
    begin()
    return explorer.subscribe(begin)
  }, [explorer, opened, narrow])
}
