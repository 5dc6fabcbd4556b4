import type { ClaimRecord } from '../contract/claim.ts'
import type { EntityRecord } from '../contract/graph.ts'
import { type Kinds, kindTable } from '../contract/kinds.ts'
import type { Predicate } from '../contract/ontology.ts'
import { withKindEnds } from '../contract/predicate-ends.ts'
import { coded } from '../contract/told/coded.ts'
import type { FamilyRow } from '../contract/vocabulary.ts'
import type { Records } from '../evidence/records.ts'
import { type Complaint, complaint, didYouMean, quoted } from './complaint.ts'

export interface Known {
  entities: ReadonlyMap<string, EntityRecord>
  claims: ReadonlyMap<string, ClaimRecord>
  predicates: ReadonlyMap<string, Predicate>
  kinds: Kinds
  families: ReadonlyMap<string, FamilyRow>
  /** Ids that exist but could not be read: references to them are not wrong. */
  broken: ReadonlySet<string>
  /** Where such a record belongs; said when no similar id is known. */
  homes?: Record<Word, string>
  /** How many more unknown ids are compared with known ones: thousands are not misspellings. */
  hints: { left: number }
}
export const mostHints = 50

type Word = 'entity' | 'claim' | 'predicate' | 'kind' | 'family'

const unknown = {
  entity: 'unknownEntity',
  claim: 'unknownClaim',
  predicate: 'unknownPredicate',
  kind: 'unknownKind',
  family: 'unknownFamily',
} as const

export function knownFrom(broken: ReadonlySet<string>, ...records: Records[]): Known {
  const byId = <T extends { id: string }>(pick: (each: Records) => T[]) => new Map(records.flatMap(pick).map(item => [item.id, item]))
  const kinds = [...byId(each => each.kinds).values()]
  const predicates = withKindEnds([...byId(each => each.predicates).values()], kinds)
  return {
    entities: byId(each => each.entities),
    claims: byId(each => each.claims),
    predicates: new Map(predicates.map(predicate => [predicate.id, predicate])),
    kinds: kindTable(kinds),
    families: byId(each => each.families),
    broken,
    hints: { left: mostHints },
  }
}

export function missing(field: string | null, word: Word, id: string, known: Known, path?: Complaint['path']): Complaint[] {
  if (known.broken.has(id)) return []
  const ids = idsOf(word, known)
  const home = known.homes && coded('itHasToBeIn', { home: known.homes[word] })
  const near = known.hints.left-- > 0 ? didYouMean(id, ids) : null
  return [complaint(field, coded(unknown[word], { id: quoted(id) }), near ?? home ?? null, path)]
}

function idsOf(word: Word, known: Known): Iterable<string> {
  if (word === 'kind') return known.kinds.rows.filter(({ abstract }) => !abstract).map(({ id }) => id)
  const maps = { entity: known.entities, claim: known.claims, predicate: known.predicates, family: known.families }
  return maps[word].keys()
}

/** 2022-02-30 is not in the calendar. */
export function realDate(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const made = new Date(Date.UTC(2000, month - 1, day))
  made.setUTCFullYear(year, month - 1, day)
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === day
}
