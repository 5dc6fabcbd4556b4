import { useQuery } from '@tanstack/react-query'
import type { SearchHit } from '../../../server/contract/answers.ts'
import type { Lens } from '../../../server/contract/lens.ts'
import { queries } from '../../session/queries.ts'

interface Hits {
  hits: readonly SearchHit[] | null
  failed: string | null
  q: string
}
const noHits: Hits = { hits: null, failed: null, q: '' }
const none: readonly SearchHit[] = []
/** Hits for the text under the lens, newest question only; null while the first answer is awaited. */
export function useHits(q: string, lens: Lens): Hits {
  const { data, error } = useQuery({ ...queries.search(q, lens, 12), enabled: q !== '' })
  if (q === '') return noHits
  if (data) return { ...data, failed: null }
  return error ? { hits: none, failed: error.message, q } : noHits
}
