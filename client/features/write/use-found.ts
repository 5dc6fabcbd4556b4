import { useEffect, useState } from 'react'
import { call } from '../../session/api.ts'
import type { End } from '../../state/write-task.ts'

export type Found = End & { kind: string }

/** Entities for the letters that stand in a row; `sought`: the letters that they were found for. */
export function useFound(text: string, value: End | null): { found: Found[]; sought: string } {
  const [answer, setAnswer] = useState<{ found: Found[]; sought: string }>({ found: [], sought: '' })
  useEffect(() => {
    const q = text.trim()
    if (q === '' || text === value?.name) return
    const abort = new AbortController()
    const timer = window.setTimeout(() => {
      call('search', { query: { q, limit: 8 } }, abort.signal).then(
        ({ hits }) => setAnswer({ found: hits.map(({ id, name, kind }) => ({ id, name, kind, kinds: [kind] })), sought: q }),
        () => undefined,
      )
    }, 90)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [text, value])
  return answer
}
