import type { Claim } from '../../../server/contract/claim.ts'
import type { Positions } from '../../../server/contract/what-if.ts'
import { t } from './t.ts'

export interface Position {
  list: 'say' | 'report' | 'deny' | 'infer'
  title: string
  claims: readonly Claim[]
}

/** Who says so, then who reports it, then who denies it; our inferences last. */
export const positionsOf = ({ say, report, deny, infer }: Pick<Positions, 'say' | 'report' | 'deny' | 'infer'>): Position[] =>
  [
    { list: 'say' as const, title: t('saySoInTheirOwnVoice'), claims: say },
    { list: 'report' as const, title: t('reportThatSomeoneSaysSo'), claims: report },
    { list: 'deny' as const, title: t('denyIt'), claims: deny },
    { list: 'infer' as const, title: t('inferredByUs'), claims: infer },
  ].filter(({ claims }) => claims.length > 0)

export interface Dependence {
  id: string
  deniedBy: readonly string[]
}

export function hangsOn(claim: Pick<Claim, 'dependsOn'>, all: readonly Claim[]): Dependence[] {
  const byId = new Map(all.map(other => [other.id, other]))
  return claim.dependsOn.flatMap(id => {
    const deniers = (byId.get(id)?.deniedBy ?? []).flatMap(denial => byId.get(denial)?.asserter.name ?? [])
    return deniers.length > 0 ? [{ id, deniedBy: [...new Set(deniers)] }] : []
  })
}
