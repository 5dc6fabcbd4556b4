import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { graphUnder } from '../../session/graph-under.ts'
import { recordChanged } from '../../session/query-client.ts'
import type { Explorer } from '../../state/state.ts'

/** What another window or another copy of Isnad wrote, withdrew or took back is read anew; what was withdrawn leaves the canvas. */
export function useFollowRecord(explorer: Explorer, revision: string | null): void {
  const client = useQueryClient()
  const seen = useRef<string | null>(null)
  useEffect(() => {
    if (revision === null) return
    const before = seen.current
    seen.current = revision
    if (before === null || before === revision) return
    void (async () => {
      const { lens, loaded } = explorer.get().picture
      const ids = [...loaded.entities.keys()]
      const [{ refreshed }, graph] = await Promise.all([
        import('../write/writing.ts'),
        ids.length === 0 ? null : graphUnder(lens, { entity: ids }).catch(() => null),
      ])
      // meanwhile the lens may have changed, which read it anew
      if (graph && explorer.get().picture.lens === lens) explorer.set(state => ({ ...state, picture: refreshed(state.picture, graph, []) }))
      void recordChanged(client)
    })()
  }, [revision, explorer, client])
}
