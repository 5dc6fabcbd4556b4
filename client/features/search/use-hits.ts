import { useEffect, useState } from 'react'
import type { SearchHit } from '../../../server/contract/answers.ts'
import type { Lens } from '../../../server/contract/lens.ts'
import { call } from '../../session/api.ts'

const pause = 90
interface Hits {
  hits: SearchHit[] | null
  failed: string | null
  /** What they are the hits for. */
  q: string
}
const noHits: Hits = { hits: null, failed: null, q: '' }
/** Hits for the text under the lens, newest question only; null while the first answer is awaited. */
export function useHits(q: string, lens: Lens): Hits {
  const [state, setState] = useState(noHits)
  useEffect(() => {
    if (q === '') {
      setState(noHits)
      return
    }
    const abort = new AbortController()
    const timer = window.setTimeout(() => {
      call('search', { query: { ...lens, q, limit: 12 } }, abort.signal).then(
        ({ hits }) => setState({ hits, failed: null, q }),
        (error: Error) => {
          if (!abort.signal.aborted) setState({ hits: [], failed: error.message, q })
        },
      )
    }, pause)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [q, lens])
  return state
}
