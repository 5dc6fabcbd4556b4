import type { ClaimRecord } from '../contract/claim.ts'
import type { Relation } from '../contract/graph.ts'
import type { Lens } from '../contract/lens.ts'
import type { Contest } from './contest.ts'
import { denierOf } from './denier.ts'
import type { Ledger } from './ledger.ts'
import { type Seen, underLens } from './lens.ts'

export interface SetAsideSummary {
  sentence: string
  claims: { before: number; fallen: number }
  relations: { before: number; after: number }
  byType: { type: string; before: number; after: number }[]
  fallen: Relation[]
  standing: Relation[]
  weakened: string[]
  appeared: Relation[]
  contested: { before: number; after: number }
  noLongerContested: number
  fewerDeniers: number
}

/** Compares a lens with the same lens with nothing set aside. Throws UnknownInLens. */
export function setAsideSummary(ledger: Ledger, lens: Lens): SetAsideSummary {
  const before = underLens(ledger, { ...lens, without: [] })
  const after = underLens(ledger, lens)
  const standing = new Map(after.relations.map(relation => [relation.id, relation]))
  const fallen = before.relations.filter(({ id }) => !standing.has(id))
  const known = new Set(before.relations.map(({ id }) => id))
  const appeared = after.relations.filter(({ id }) => !known.has(id))
  const weakened = before.relations.filter(({ id, claims }) => (standing.get(id)?.claims ?? claims) < claims).map(({ id }) => id)
  const contested = { before: before.relations.filter(isContested).length, after: after.relations.filter(isContested).length }
  const found = { all: before.relations.length, fallen: fallen.length, weakened: weakened.length, appeared: appeared.length }
  const noMore = before.relations.filter(relation => relation.contested && standing.get(relation.id)?.contested === false).length
  const fewer = before.relations.filter(relation => losesDenier(ledger, before, after, relation, standing.get(relation.id))).length
  return {
    sentence: [...supportWords(found), ...contestWords(noMore), ...denierWords(fewer), ...appearedWords(appeared.length)].join(' '),
    claims: { before: active(before), fallen: Math.max(0, active(before) - active(after)) },
    relations: { before: before.relations.length, after: standing.size },
    byType: typeCounts(before.relations, standing),
    fallen,
    standing: [...standing.values()],
    weakened,
    appeared,
    contested,
    noLongerContested: noMore,
    fewerDeniers: fewer,
  }
}

const active = ({ claims }: { claims: readonly ClaimRecord[] }): number =>
  claims.reduce((sum, { status }) => sum + (status === 'active' ? 1 : 0), 0)

const isContested = ({ contested }: Relation): boolean => contested

/** What falls is not therefore untrue: it has no other support in this record. */
export const fallWords = (fallen: number, all: number): string =>
  fallen === 0
    ? `none of ${all} relations loses its only support in this record.`
    : `${fallen} of ${all} relations ${fallen === 1 ? 'loses its' : 'lose their'} only support in this record.`

function supportWords({ all, fallen, weakened }: { all: number; fallen: number; weakened: number }): string[] {
  if (all === 0) return ['No relation is drawn here, so none loses its support.']
  const left = all - fallen
  const some = weakened > 0 ? ` ${weakened} of them ${weakened === 1 ? 'stands' : 'stand'} on fewer claims.` : ''
  if (fallen === 0) {
    const stand = all === 1 ? 'The only one stands.' : `All ${all} stand.`
    return [`No relation loses its only support in this record. ${stand}${some}`]
  }
  return [`${fallWords(fallen, all)} ${left === 0 ? 'None stands.' : `${left} ${left === 1 ? 'stands' : 'stand'} on other claims.`}${some}`]
}

const contestWords = (noMore: number): string[] =>
  noMore === 0
    ? []
    : [
        `${noMore} that ${noMore === 1 ? 'was' : 'were'} contested ${noMore === 1 ? 'is' : 'are'} so no longer: who denied ${noMore === 1 ? 'it' : 'them'} is set aside.`,
      ]

/** Those who still deny it are not all who did. */
const denierWords = (fewer: number): string[] =>
  fewer === 0
    ? []
    : [
        `${fewer} that ${fewer === 1 ? 'is' : 'are'} still contested ${fewer === 1 ? 'loses one' : 'lose one'} or more of those who deny ${fewer === 1 ? 'it' : 'them'}.`,
      ]

function losesDenier(ledger: Ledger, before: Seen, after: Seen, was: Relation, is: Relation | undefined): boolean {
  if (!is || before.contest === after.contest) return false
  const claims = is.claimIds.flatMap(id => ledger.claims.get(id) ?? [])
  const against = (contest: Contest) => new Set(contest.against(claims).map(claim => denierOf(ledger, claim))).size
  const left = against(after.contest)
  return left > 0 && left < against(before.contest) && was.contestedClaims > 0
}

/** Where the lens asks for a state, or a retraction is set aside. */
const appearedWords = (appeared: number): string[] =>
  appeared === 0
    ? []
    : [
        `${appeared} more ${appeared === 1 ? 'appears' : 'appear'}: under this lens ${appeared === 1 ? 'it stands' : 'they stand'} only without what is set aside.`,
      ]

function typeCounts(before: readonly Relation[], standing: ReadonlyMap<string, Relation>): SetAsideSummary['byType'] {
  const counts = new Map<string, { type: string; before: number; after: number }>()
  for (const { id, type } of before) {
    const count = counts.get(type) ?? { type, before: 0, after: 0 }
    counts.set(type, { type, before: count.before + 1, after: count.after + (standing.has(id) ? 1 : 0) })
  }
  return [...counts.values()].sort((a, b) => b.before - b.after - (a.before - a.after) || (a.type < b.type ? -1 : 1))
}
