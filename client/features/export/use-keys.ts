import { useEffect } from 'react'
import { useLatest } from '../../ui/use-latest.ts'

/** Keys of the whole dialog, wherever in it the focus is: heard before the button that has it. */
export function useKeys(onKey: (event: KeyboardEvent) => void): void {
  const latest = useLatest(onKey)
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => latest.current(event)
    addEventListener('keydown', hear, true)
    return () => removeEventListener('keydown', hear, true)
  }, [latest])
}
