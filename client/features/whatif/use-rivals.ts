import { useQuery } from '@tanstack/react-query'
import { everyone } from '../../../server/contract/everyone.ts'
import type { Told } from '../../../server/contract/told.ts'
import { useExplorer } from '../../session/context.tsx'
import { useNames } from '../../session/names.ts'
import { queries } from '../../session/queries.ts'

export interface Rivals {
  a: { id: string; name: string }
  b: { id: string; name: string }
  /** What B denies: "says that the recordings are fake". */
  told: Told
}

/** Whoever denies most, and whose words these are. Null while loading, and where nobody denies anything. */
export function useRivals(): Rivals | null {
  const without = useExplorer(state => state.picture.lens.without)
  const { data } = useQuery(queries.graph({ ...everyone, without: [...without] }))
  const denial = [...(data?.denials ?? [])].sort((a, b) => b.relationIds.length - a.relationIds.length)[0]
  const denied = new Set(denial?.relationIds)
  const speaker = commonest((data?.relations ?? []).filter(({ id }) => denied.has(id)).flatMap(({ asserterIds }) => asserterIds))
  const nameOf = useNames([...(speaker ? [speaker] : []), ...(denial ? [denial.denier] : [])])
  if (!denial || !speaker || speaker === denial.denier) return null
  return {
    a: { id: speaker, name: nameOf(speaker) },
    b: { id: denial.denier, name: nameOf(denial.denier) },
    told: denial.told,
  }
}

function commonest(ids: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ?? null
}
