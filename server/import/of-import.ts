/** What an import wrote. It is one instant of one person, and marks what it makes: a name alone may be anybody's. */
import type { ClaimRecord } from '../contract/claim.ts'
import { importOf, withdrawnIn } from './plan/ids.ts'

/** Of claims whose ids name one import, those that it made. */
export function madeOf(named: readonly ClaimRecord[]): ClaimRecord[] {
  const marked = named.filter(({ qualifiers, supersedes }) => qualifiers.enteredIn !== undefined || supersedes !== undefined)
  const first = earliest(marked, ({ recordedAt }) => recordedAt)
  return first ? named.filter(({ recordedAt, recordedBy }) => recordedAt === first.recordedAt && recordedBy === first.recordedBy) : []
}

/** `gone`: what it withdrew, still withdrawn by it. */
export function ofImport(claims: Iterable<ClaimRecord>, batch: string): { own: ClaimRecord[]; gone: ClaimRecord[] } {
  const [named, said]: [ClaimRecord[], ClaimRecord[]] = [[], []]
  for (const claim of claims) {
    if (importOf(claim.id) === batch) named.push(claim)
    if (withdrawnIn(claim) === batch) said.push(claim)
  }
  const own = madeOf(named)
  const first = earliest(said, ({ withdrawn }) => withdrawn?.at)?.withdrawn
  const { by, at } = own[0] ? { by: own[0].recordedBy, at: own[0].recordedAt } : { by: first?.by, at: first?.at }
  return { own, gone: said.filter(({ withdrawn }) => withdrawn?.by === by && withdrawn?.at === at) }
}

const earliest = <T>(list: readonly T[], at: (each: T) => string | null | undefined): T | undefined =>
  list.reduce<T | undefined>((first, each) => (first === undefined || (at(each) ?? '') < (at(first) ?? '') ? each : first), undefined)
