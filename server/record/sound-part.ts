import type { ClaimRecord } from '../contract/claim.ts'
import type { EntityRecord } from '../contract/graph.ts'
import { coded } from '../contract/told/coded.ts'
import { Grouped } from '../evidence/grouped.ts'
import type { Records } from '../evidence/records.ts'
import { assessmentComplaints } from './assessment-record.ts'
import { claimComplaints } from './check-claim.ts'
import { type Complaint, complaint } from './complaint.ts'
import { hasOwnDigest } from './digest.ts'
import { knownFrom } from './known.ts'
import { knownFacts, type LostFact } from './known-facts.ts'

export interface LeftOut {
  word: 'claim' | 'judgement'
  id: string
  reason: string
  record: object
}

/** A claim that lost a part would say something else, so it goes with what depends on it. Sources stay, and lost facts are filled. */
export function soundPart(records: Records): { records: Records; left: LeftOut[]; lost: LostFact[] } {
  const left: LeftOut[] = []
  const keep = <T extends { id: string }>(word: LeftOut['word'], items: T[], complaints: (item: T) => Complaint[]): T[] =>
    items.filter(record => {
      const [first] = complaints(record)
      if (first) left.push({ word, id: record.id, reason: [first.field, first.reason].filter(part => part !== null).join(': '), record })
      return !first
    })
  const whole = records.claims.filter(claim => {
    const torn = !hasOwnDigest(claim)
    if (torn) left.push({ word: 'claim', id: claim.id, reason: 'a part of it is lost', record: claim })
    return !torn
  })
  const { entities, lost } = withKnownFacts(records.entities, whole)
  let sound: Records = { ...records, entities, claims: whole }
  for (;;) {
    const before = left.length
    const known = knownFrom(new Set(), sound)
    const replaced = (claim: ClaimRecord) => claim.supersedes === undefined || known.claims.has(claim.supersedes)
    sound = {
      ...sound,
      entities,
      claims: keep('claim', sound.claims, claim => [
        ...claimComplaints(claim, known),
        ...endsOf(claim)
          .filter(([, id]) => !known.entities.has(id))
          .map(([field, id]) => ({ field, reason: `unknown entity "${id}"`, fix: null })),
        ...(replaced(claim) ? [] : [{ field: 'supersedes', reason: `unknown claim "${claim.supersedes}"`, fix: null }]),
      ]),
      assessments: keep('judgement', sound.assessments, each =>
        each.claim === null && each.source === null ? [complaint(null, coded('whatItJudgesCouldNot'))] : assessmentComplaints(each, known),
      ),
    }
    if (left.length === before) return { records: sound, left, lost }
  }
}

function withKnownFacts(all: EntityRecord[], claims: ClaimRecord[]): { entities: EntityRecord[]; lost: LostFact[] } {
  const known = new Map(all.map(entity => [entity.id, entity]))
  const beginWith = new Grouped<string>()
  for (const { source, chain } of claims) if (chain[0]) beginWith.add(source, chain[0].agent)
  const found = all.map(entity => knownFacts(entity, known, new Set(beginWith.get(entity.id))))
  return { entities: found.map(({ entity }) => entity), lost: found.flatMap(({ lost }) => lost) }
}

/** A claim needs these entities in a store; a damaged record may lack its source. */
const endsOf = ({ subject, object, assertedBy, source, chain }: ClaimRecord): [string, string][] => [
  ['subject', subject],
  ['object', object],
  ['assertedBy', assertedBy],
  ['source', source],
  ...chain.flatMap(({ agent, heardIn }): [string, string][] => [
    ['chain', agent],
    ...(heardIn === undefined ? [] : [['chain', heardIn] as [string, string]]),
  ]),
]
