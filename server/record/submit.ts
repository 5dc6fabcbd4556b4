/** Pure; throws Refused. */

import type { ClaimRecord } from '../contract/claim.ts'
import type { LinkInFile } from '../contract/files/claim.ts'
import type { Assessment, EntityRecord } from '../contract/graph.ts'
import { coded } from '../contract/told/coded.ts'
import type { AssessmentInput, ClaimInput, CorrectionInput, EntityInput, SourceInput, WithdrawalInput } from '../contract/write.ts'
import type { Ledger } from '../evidence/ledger.ts'
import { putting, type RecordsChange } from '../evidence/records-change.ts'
import { assessmentComplaints, assessmentRecord } from './assessment-record.ts'
import { withAttributions } from './attribution.ts'
import { type Brought, broughtBy } from './brought.ts'
import { claimComplaints, contestComplaints } from './check-claim.ts'
import { entityComplaints, kindComplaints } from './check-entity.ts'
import { claimRecord } from './claim-record.ts'
import { type Complaint, complaint, notGiven } from './complaint.ts'
import { entityRecord, sourceRecord } from './entity-record.ts'
import { freeId, idComplaints, numberedId, slug } from './ids.ts'
import { type Known, mostHints } from './known.ts'
import { Refused, refuseIf } from './refused.ts'
import { repeatComplaints } from './repeats.ts'

/** Kept beside the record under a key of ours, in place of what was kept under it before. */
export interface Remembered {
  key: string
  of: string
  digest: string
}
export interface Submitted {
  change: RecordsChange
  id: string
  remember?: Remembered
}
export type Submission = (ledger: Ledger, at: string) => Submitted

const knownTo = ({ entities, claims, predicates, kinds, families }: Ledger): Known => ({
  ...{ entities, claims, predicates, kinds, families },
  broken: new Set(),
  hints: { left: mostHints },
})

export const sourceSubmission =
  ({ by, id, brings, ...input }: SourceInput): Submission =>
  (ledger, at) => {
    const brought = broughtBy(ledger, brings, { by, at })
    const publisher = brought.idOf(input.publisher)
    return withEntity(
      ledger,
      by,
      id,
      input.name ?? input.title,
      free => sourceRecord({ ...input, publisher, id: free, chains: {}, claims: [], recorded: { by, at } }),
      [],
      brought,
    )
  }

export const entitySubmission =
  ({ by, id, ...input }: EntityInput): Submission =>
  (ledger, at) =>
    withEntity(
      ledger,
      by,
      id,
      input.name,
      free => entityRecord({ ...input, id: free, recorded: { by, at } }, ledger.kinds),
      kindComplaints(input, knownTo(ledger)),
    )

function withEntity(
  ledger: Ledger,
  by: string,
  given: string | undefined,
  name: string | undefined,
  make: (id: string) => EntityRecord,
  complaints: Complaint[] = [],
  brought: Brought = broughtBy(ledger, undefined, { by, at: '' }),
): Submitted {
  const taken = (id: string) => brought.known.entities.has(id)
  const id = given ?? freeId((name && slug(name)) || 'entity', taken)
  const entity = make(id)
  const nameless = name === undefined ? [notGiven('title', coded('giveATitleOrA'))] : []
  refuseIf([
    ...idComplaints(given, taken, by),
    ...nameless,
    ...complaints,
    ...brought.complaints,
    ...entityComplaints(entity, brought.known),
  ])
  return { id, change: putting({ entities: [...brought.entities, entity] }, brought.vocabulary) }
}

export const claimSubmission =
  (input: ClaimInput): Submission =>
  (ledger, at) => {
    const { claim, entities, vocabulary } = newClaim(ledger, input, at)
    return { id: claim.id, change: putting({ entities, claims: [claim] }, vocabulary) }
  }

/** The old claim stays as superseded. */
export const correctionSubmission =
  (old: string, input: CorrectionInput): Submission =>
  (ledger, at) => {
    const wrong = activeClaim(ledger, old)
    const { claim: right, entities, vocabulary } = newClaim(ledger, { ...input, source: wrong.source }, at, old)
    const claim = { ...right, supersedes: old }
    return { id: claim.id, change: putting({ entities, claims: [{ ...wrong, status: 'superseded' }, claim] }, vocabulary) }
  }

export const withdrawalSubmission =
  (id: string, { by, reason }: WithdrawalInput): Submission =>
  (ledger, at) => {
    const claim = activeClaim(ledger, id)
    refuseIf(idComplaints(undefined, () => false, by))
    return { id, change: putting({ claims: [{ ...claim, status: 'retracted', withdrawn: { by, at, reason } }] }) }
  }

export const assessmentSubmission =
  ({ by, scale, value, reason, date, ...of }: AssessmentInput): Submission =>
  (ledger, at) => {
    const judged = of.claim ?? of.source
    if (judged === undefined || (of.claim !== undefined && of.source !== undefined))
      throw new Refused([complaint(null, coded('nameEitherAClaimOr'), null, ['claim'])])
    const id = numberedId(`${judged}-${scale}`, each => ledger.allAssessments.has(each))
    const record: Assessment = assessmentRecord(
      { id, claim: of.claim, assessor: by, date: date ?? at.slice(0, 10), reason, [scale]: value, recordedAt: at },
      of.source ?? '',
    )
    refuseIf([...idComplaints(undefined, () => false, by), ...assessmentComplaints(record, knownTo(ledger))])
    return { id, change: putting({ assessments: [record] }) }
  }

function newClaim(
  ledger: Ledger,
  { by, id: given, source, chain, again, brings, ...input }: ClaimInput,
  at: string,
  inPlaceOf?: string,
): Pick<Brought, 'entities' | 'vocabulary'> & { claim: ClaimRecord } {
  const taken = (id: string) => ledger.claims.has(id)
  const id = given ?? numberedId(source, taken)
  const brought = broughtBy(ledger, brings, { by, at }, [input.subject, input.object])
  const { links, complaints } = withAttributions(
    ledger,
    chain.map(link => linkTo(link, brought.idOf)),
  )
  const claim = claimRecord({ ...input, ...endsOf(input, brought.idOf), id, recorded: { by, at } }, links, source, by)
  const document = ledger.entities.get(source)
  const place = document?.labels.includes('Document')
    ? []
    : [complaint('source', document ? coded('isNotADocumentWhat', { source }) : coded('noSource', { source }))]
  refuseIf([
    ...idComplaints(given, taken, by),
    ...place,
    ...complaints,
    ...brought.complaints,
    ...contestComplaints(input, claim),
    ...claimComplaints(claim, brought.known),
  ])
  if (!again) refuseIf(repeatComplaints(ledger, claim, inPlaceOf))
  return { claim, entities: brought.entities, vocabulary: brought.vocabulary }
}

function endsOf(
  { subject, predicate, object, qualifiers }: Pick<ClaimInput, 'subject' | 'predicate' | 'object' | 'qualifiers'>,
  idOf: Brought['idOf'],
) {
  const resolved = Object.entries(qualifiers ?? {}).map(([key, value]) => [key, typeof value === 'string' ? idOf(value) : value])
  return {
    ...{ subject: idOf(subject), predicate: idOf(predicate), object: idOf(object) },
    ...(qualifiers && { qualifiers: Object.fromEntries(resolved) }),
  }
}

const linkTo = ({ agent, heardIn, attributedTo, ...link }: LinkInFile, idOf: Brought['idOf']): LinkInFile => ({
  ...link,
  agent: idOf(agent),
  ...(heardIn !== undefined && { heardIn: idOf(heardIn) }),
  ...(attributedTo !== undefined && { attributedTo: idOf(attributedTo) }),
})

function activeClaim(ledger: Ledger, id: string): ClaimRecord {
  const claim = ledger.claims.get(id)
  if (!claim) throw new Refused([complaint(null, coded('noClaim', { id }), null, [])])
  if (claim.status !== 'active') throw new Refused([complaint(null, coded('claimIsAlready', { id, status: claim.status }), null, [])])
  return claim
}
