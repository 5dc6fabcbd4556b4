import type { Claim, ClaimRecord } from '../contract/claim.ts'
import { coded } from '../contract/told/coded.ts'
import { type Contest, contestOf } from '../evidence/contest.ts'
import { dependsOn } from '../evidence/depends-on.ts'
import type { Ledger } from '../evidence/ledger.ts'
import { relationId } from '../evidence/relation-id.ts'
import { writtenAs } from '../evidence/seen/merged.ts'
import { withParts } from '../evidence/set-aside.ts'
import { englishSentence } from './english.ts'
import { headline, inOne } from './headlines.ts'
import { NotInRecord } from './not-in-record.ts'
import { entityRef, sourceRef } from './refs.ts'
import { contentWords } from './sentences.ts'
import { noLonger, undrawnOf, undrawnWords } from './undrawn.ts'

export function claimView(ledger: Ledger, claim: ClaimRecord, contest: Contest): Claim {
  const { subject, object, assertedBy, chain, source: _, locator: __, ...same } = claim
  const contestedOn = [...contest.of(claim)]
  const { lead, said } = headline(ledger, claim)
  const content = contentWords(ledger, claim)
  const written = writtenAs(claim)
  const undrawnBecause = noLonger(claim) ?? undrawnOf(ledger, claim)
  return {
    ...same,
    subject: entityRef(ledger, subject),
    object: entityRef(ledger, object),
    asserter: entityRef(ledger, assertedBy),
    chain: chain.map(({ agent, heardIn, attributedTo, ...link }, n) => ({
      ...link,
      agent: entityRef(ledger, agent),
      ...(heardIn && { heardIn: entityRef(ledger, heardIn) }),
      ...(attributedTo && { attributedTo: entityRef(ledger, attributedTo) }),
      ...(n > 0 && releases(ledger, agent, chain[n + 1]?.heardIn) && { releases: true as const }),
    })),
    source: sourceRef(ledger, claim),
    ...(written && { writtenAs: written }),
    contested: contestedOn.length > 0,
    contestedOn,
    contestedBy: contestedOn.length === 0 ? [] : contest.against([claim]).map(({ id }) => id),
    deniedBy: deniersOf(ledger, claim, contest),
    dependsOn: dependsOn(claim),
    sentence: inOne({ lead, said }),
    lead: lead === null ? '' : englishSentence(lead),
    content: englishSentence(content),
    told: { lead, said, content },
    qualifierNames: Object.fromEntries(
      Object.entries(claim.qualifiers).flatMap(([key, value]) => {
        const entity = typeof value === 'string' ? ledger.entities.get(value) : undefined
        return entity ? [[key, entity.name]] : []
      }),
    ),
    relation: undrawnBecause === null ? relationId(claim, ledger.predicates.get(claim.predicate)) : null,
    undrawn: undrawnBecause && undrawnWords(undrawnBecause),
    undrawnBecause,
  }
}

const releases = (ledger: Ledger, agent: string, recording: string | undefined): boolean =>
  recording !== undefined &&
  ledger.cameThrough.get(agent).some(({ id, facts }) => facts?.releasedBy === agent && withParts(ledger, id).has(recording))

function deniersOf(ledger: Ledger, claim: ClaimRecord, contest: Contest): string[] {
  const deniers = ledger.deniers.get(claim.id)
  if (deniers.length === 0) return []
  const standing = new Set(contest.against([claim]))
  return deniers.filter(denier => standing.has(denier)).map(({ id }) => id)
}

/** Throws NotInRecord. */
export function claimById(ledger: Ledger, id: string): Claim {
  const claim = ledger.claims.get(id)
  if (!claim) throw new NotInRecord(coded('thereIsNoClaim', { id }))
  return claimView(ledger, claim, contestOf(ledger))
}
