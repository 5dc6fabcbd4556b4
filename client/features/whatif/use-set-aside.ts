/** Setting aside is a lens: it enters undo, and stands in the address. */
import { useCallback } from 'react'
import { useShared } from '../../session/context.tsx'
import { setAside } from '../../session/go-by.ts'

/** Sets exactly these ids aside; `name` completes "Undo: …". A refusal is announced. */
export function useSetAside(): (without: readonly string[], name: string) => Promise<void> {
  const { explorer, announce } = useShared()
  return useCallback((without, name) => setAside({ explorer, announce }, without, name), [explorer, announce])
}
