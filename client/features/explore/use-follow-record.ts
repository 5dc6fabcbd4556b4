import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
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
    // not among the first scripts
    void import('../../session/reread.ts').then(({ reread }) => reread(explorer, client))
  }, [revision, explorer, client])
}
