/** Setting aside is a lens: it enters undo, and stands in the address. */
import { useCallback } from 'react'
import { useShared } from '../../session/context.tsx'
import { graphUnder } from '../../session/start.ts'
import { setLens } from '../../state/acts.ts'
import { count } from '../../words/text.ts'

/** Sets exactly these ids aside; `name` completes "Undo: …". A refusal is announced. */
export function useSetAside(): (without: readonly string[], name: string) => Promise<void> {
  const { explorer, announce } = useShared()
  return useCallback(
    async (without, name) => {
      const { lens } = explorer.get().picture
      const next = { ...lens, without: [...without] }
      try {
        const graph = await graphUnder(next)
        setLens(explorer, next, graph, name)
        announce(`${count(graph.relations.length, 'relation')} ${graph.relations.length === 1 ? 'stands' : 'stand'}.`, true)
      } catch (error) {
        announce(error instanceof Error ? error.message : String(error))
      }
    },
    [explorer, announce],
  )
}
