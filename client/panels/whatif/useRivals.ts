import { everyone } from '../../../server/contract/lens.ts'
import { type Comparison, pairOf } from '../../../server/contract/what-if.ts'
import { call } from '../../api.ts'
import { useExplorer } from '../context.tsx'
import { useNames } from '../names.ts'
import { useLoad } from '../useLoad.ts'

export interface Rivals {
  a: { id: string; name: string }
  b: { id: string; name: string }
  relations: number
}

/** Whoever is denied most, and who denies it: a pair to begin with. Null while it is looked for, and where nobody denies anything. */
export function useRivals(): Rivals | null {
  const without = useExplorer(state => state.picture.lens.without)
  const lens = { ...everyone, without }
  const whole = useLoad(`compare:everyone:${without.join()}`, signal => call('compare', { query: pairOf(lens, lens) }, signal))
  const found = whole.data ? mostDenied(whole.data) : null
  const denial = useLoad(found ? `claim:${found.denial}` : null, signal => call('claim', { params: { id: found?.denial ?? '' } }, signal))
  const nameOf = useNames(found ? [found.speaker] : [])
  if (!found || !denial.data || denial.data.asserter.id === found.speaker) return null
  const { id, name } = denial.data.asserter
  return { a: { id: found.speaker, name: nameOf(found.speaker) }, b: { id, name }, relations: found.relations }
}

function mostDenied({ contradictions }: Comparison): { speaker: string; denial: string; relations: number } | null {
  const speaker = commonest(contradictions.flatMap(({ relation }) => relation.speakerIds))
  const denial = commonest(contradictions.flatMap(({ denials }) => denials))
  if (!speaker || !denial) return null
  return { speaker, denial, relations: contradictions.filter(({ relation }) => relation.speakerIds.includes(speaker)).length }
}

function commonest(ids: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ?? null
}
