import { useEffect, useState } from 'react'
import { type Copy, onCopyChange, readCopy } from './copies.ts'

/** The kept copy of a source's text; null = none, undefined = not known yet. */
export function useCopy(source: string): Copy | null | undefined {
  const [copy, setCopy] = useState<Copy | null>()
  useEffect(() => {
    let live = true
    const load = async (): Promise<void> => {
      const found = await readCopy(source)
      if (live) setCopy(found)
    }
    void load()
    const stop = onCopyChange(changed => changed === source && void load())
    return () => {
      live = false
      stop()
    }
  }, [source])
  return copy
}
