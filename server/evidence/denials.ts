import type { ClaimRecord } from '../contract/claim.ts'
import type { Denial } from '../contract/graph.ts'
import { type Disputed, deniesObject, directly, isAttribution } from './contest.ts'
import { denierOf } from './denier.ts'
import type { Ledger } from './ledger.ts'
import { negativeClaims, targetOfNegative } from './negative-claims.ts'
import { numberedClaims } from './numbered-claims.ts'
import { numberedRelations } from './numbered-relations.ts'
import { STANDS, type UnderLens } from './standing.ts'

export type DeniedOnce = Omit<Denial, 'sentence' | 'told'>

interface Found extends Pick<Denial, 'denier' | 'target' | 'on'> {
  claimIds: Set<string>
  denies: Set<string>
  disputes: Set<Disputed>
}

/** By id; one denier's denials of one target on one ground are one. All together name at most `limit` relations. */
export function denialsUnder(
  ledger: Ledger,
  left: UnderLens,
  limit = Number.POSITIVE_INFINITY,
): { list: DeniedOnce[]; truncated: boolean } {
  const { numberOf } = numberedClaims(ledger)
  const found = new Map<string, Found>()
  const said = new Set<string>()
  for (const disputed of left.contest.disputes) {
    for (const id of disputed.deniers) {
      const by = disputed.by.get(id)
      if (!by || left.marks[numberOf.get(id) ?? -1] !== STANDS) continue
      const { on } = disputed
      const target = targetOf(ledger, disputed, by)
      const denier = denierOf(ledger, by)
      const key = `${denier}|DENIES|${target}|${on}`
      const entry = found.get(key) ?? {
        denier,
        target,
        on,
        claimIds: new Set(),
        denies: new Set(),
        disputes: new Set<Disputed>(),
      }
      found.set(key, entry)
      entry.claimIds.add(id)
      said.add(id)
      entry.disputes.add(disputed)
      if (!('heardIn' in disputed.target)) for (const denied of directly(ledger, disputed.target)) entry.denies.add(denied.id)
    }
  }
  addNegatives(ledger, left, found, said)
  let room = limit
  let truncated = false
  const list = [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { disputes, claimIds, denies, ...same }]) => {
      const relationIds = relationsIn(ledger, disputes, left)
      truncated ||= relationIds.length > room
      const shown = relationIds.slice(0, room)
      room -= shown.length
      return { id, ...same, claimIds: [...claimIds].sort(), denies: [...denies].sort(), relationIds: shown }
    })
  return { list, truncated }
}

/** Denials of what nobody in the record says; those in `said` deny what somebody does. */
function addNegatives(ledger: Ledger, left: UnderLens, found: Map<string, Found>, said: ReadonlySet<string>): void {
  const { numberOf } = numberedClaims(ledger)
  for (const claim of negativeClaims(ledger)) {
    if (left.marks[numberOf.get(claim.id) ?? -1] !== STANDS || said.has(claim.id)) continue
    const [denier, target] = [denierOf(ledger, claim), targetOfNegative(ledger, claim)]
    const genuine = deniesObject(ledger, claim) && ledger.entities.get(claim.object)?.facts
    const on = genuine || isAttribution(ledger, claim) ? 'attribution' : 'content'
    const key = `${denier}|DENIES|${target}|${on}`
    const entry = found.get(key) ?? { denier, target, on, claimIds: new Set(), denies: new Set(), disputes: new Set<Disputed>() }
    found.set(key, entry)
    entry.claimIds.add(claim.id)
  }
}

function targetOf(ledger: Ledger, { target, on }: Disputed, by: ClaimRecord): string {
  if ('heardIn' in target) return target.heardIn
  if (on === 'attribution' && deniesObject(ledger, by) && ledger.entities.get(by.object)?.facts) return by.object
  return directly(ledger, target)[0]?.subject ?? by.subject
}

function relationsIn(ledger: Ledger, disputes: Iterable<Disputed>, left: UnderLens): string[] {
  const { relations, relationOf } = numberedRelations(ledger)
  const { claims } = numberedClaims(ledger)
  const found = new Set<number>()
  for (const { reach } of disputes) {
    for (const number of reach) {
      const claim = claims[number]
      const relation = relationOf[number] ?? -1
      if (claim && relation >= 0 && !claim.notContested && !left.fallen.has(claim.id)) found.add(relation)
    }
  }
  return [...found].sort((a, b) => a - b).flatMap(number => relations[number]?.id ?? [])
}
