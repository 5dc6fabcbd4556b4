import type { Denial } from '../../../server/contract/graph.ts'
import { call } from '../../api.ts'
import type { Comparing } from '../../model/state.ts'
import { useLoad } from '../useLoad.ts'

const none: readonly Denial[] = []

/** Of the denials of contents that are not drawn, those in which one of the two accounts is against the other. */
export function useContradictions(denials: readonly Denial[], { a, b }: Comparing): readonly Denial[] {
  const open = denials.filter(({ on, relationIds }) => on === 'content' && relationIds.length === 0)
  const ids = [...new Set(open.flatMap(({ claimIds, denies }) => [...claimIds, ...denies]))]
  const { data } = useLoad(ids.length > 0 ? `claims:${ids.join()}` : null, signal =>
    Promise.all(ids.map(id => call('claim', { params: { id } }, signal))),
  )
  if (!data || !a || !b || a.length === 0 || b.length === 0) return none
  const asserters = new Map(data.map(claim => [claim.id, claim.asserter.id]))
  const by = (side: readonly string[], claims: readonly string[]): boolean => claims.some(id => side.includes(asserters.get(id) ?? ''))
  const found = open.filter(({ claimIds, denies }) => (by(a, claimIds) && by(b, denies)) || (by(b, claimIds) && by(a, denies)))
  // a contradiction is told from both of its ends
  const pairs = new Set<string>()
  return found.filter(({ claimIds, denies }) => {
    const pair = [...claimIds, ...denies].sort().join()
    return pairs.has(pair) ? false : pairs.add(pair)
  })
}
