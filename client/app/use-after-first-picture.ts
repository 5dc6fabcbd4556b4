import { useEffect } from 'react'
import type { Explorer } from '../state/state.ts'
import { showsOverview } from '../state/whole.ts'
import { fetchLater } from '../ui/later.tsx'
import { markOnce } from '../ui/mark-once.ts'
import { useNarrow } from '../ui/use-narrow.ts'

/** Loads the rest once the first picture is there, or none will come. `opened`: the graph was read, or could not be. */
export function useAfterFirstPicture(explorer: Explorer, opened: boolean): void {
  const narrow = useNarrow()
  useEffect(() => {
    if (!opened) return
    let [begun, marked] = [false, false]
    const begin = (): void => {
      const { picture } = explorer.get()
      if (marked || (!narrow && picture.positions.size === 0 && picture.loaded.entities.size > 0)) return
      marked = !showsOverview(picture)
      if (marked) markOnce('isnad:first-picture')
      if (begun) return
      begun = true
      void fetchLater()
    }
    begin()
    return explorer.subscribe(begin)
  }, [explorer, opened, narrow])
}
