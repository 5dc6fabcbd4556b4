/** The entity's claims stay as they are, so each must still hold between the new kinds. Pure; throws Refused. */
import type { ClaimRecord } from '../contract/claim.ts'
import type { Corrected } from '../contract/corrected.ts'
import type { EntityRecord } from '../contract/graph.ts'
import type { Predicate } from '../contract/ontology.ts'
import { coded } from '../contract/told/coded.ts'
import type { KindCorrectionInput } from '../contract/write.ts'
import type { Ledger } from '../evidence/ledger.ts'
import { putting } from '../evidence/records-change.ts'
import { claimComplaints } from './check-claim.ts'
import { entityComplaints, kindComplaints } from './check-entity.ts'
import { type Complaint, complaint } from './complaint.ts'
import { entityInFile } from './entity-to-file.ts'
import { idComplaints } from './ids.ts'
import { type Known, mostHints } from './known.ts'
import { ownFamily } from './new-vocabulary.ts'
import { Refused, refuseIf } from './refused.ts'
import type { Submission } from './submit.ts'

const mostNamed = 5

/** Only predicates made for guessed kinds are widened to the new kind; shipped ones refuse it. */
export const kindSubmission =
  (id: string, { kind, reason, by }: KindCorrectionInput): Submission =>
  (ledger, at) => {
    const entity = ledger.entities.get(id)
    if (!entity) throw new Refused([complaint(null, coded('thereIsNoEntity', { id }))])
    const { entities, predicates: before, families: of } = ledger
    const known: Known = {
      ...{ entities, claims: ledger.claims, predicates: before, kinds: ledger.kinds, families: of },
      ...{ broken: new Set(), hints: { left: mostHints } },
    }
    const { kind: was, also = [] } = entityInFile(entity, ledger.kinds)
    refuseIf([
      ...idComplaints(undefined, () => false, by),
      ...kindComplaints({ kind }, known),
      ...fixedComplaints(ledger, entity, was, kind),
    ])
    const publishes = entity.labels.includes('Publisher') && ledger.entities.list.some(({ facts }) => facts?.publisher === id)
    const made: Corrected = { field: 'kind', was, now: kind, by, at, ...(reason && { reason }) }
    const next: EntityRecord = {
      ...entity,
      kind: ledger.kinds.shownAs(kind),
      labels: ledger.kinds.labelsOf(kind, [...also, ...(publishes ? ['Publisher'] : [])]),
      corrected: [...(entity.corrected ?? []), made],
    }
    const claims = claimsOf(ledger, id)
    const widened = widenedFor(ledger, claims, next)
    const after: Known = {
      ...known,
      entities: new Map([...ledger.entities.entries(), [id, next]]),
      predicates: new Map([...ledger.predicates, ...widened.map(each => [each.id, each] as const)]),
    }
    refuseIf(hinderedComplaints(ledger, claims, known, after))
    const byId = new Map(widened.map(each => [each.id, each]))
    const { predicates, kinds, families } = ledger.records
    const vocabulary =
      widened.length === 0
        ? null
        : { predicates: predicates.map(each => byId.get(each.id) ?? each), kinds: [...kinds], families: [...families] }
    return { id, change: putting({ entities: [next] }, vocabulary) }
  }

function fixedComplaints({ kinds }: Ledger, { id, labels }: EntityRecord, was: string, kind: string): Complaint[] {
  const fixed = ['Source', 'Voice'].find(label => labels.includes(label) || kinds.carries(kind, label))
  if (fixed !== undefined) return [complaint('kind', coded('isASourceOrAVoice', { id: labels.includes(fixed) ? id : kind }))]
  return was === kind ? [complaint('kind', coded('isThisKindAlready', { id, kind }))] : []
}

const claimsOf = ({ bySubject, byObject, byAgent }: Ledger, id: string): ClaimRecord[] =>
  [...new Set([...bySubject.get(id), ...byObject.get(id), ...byAgent.get(id)])].filter(({ status }) => status === 'active')

/** A predicate that an import or a form made accepts the new kind too. */
function widenedFor({ predicates }: Ledger, claims: readonly ClaimRecord[], { id, labels, kind }: EntityRecord): Predicate[] {
  const widened = new Map<string, Predicate>()
  for (const claim of claims) {
    const predicate = widened.get(claim.predicate) ?? predicates.get(claim.predicate)
    if (predicate?.family !== ownFamily.id) continue
    const missing = (end: 'from' | 'to', here: boolean): boolean => here && !predicate[end].some(label => labels.includes(label))
    const [from, to] = [missing('from', claim.subject === id), missing('to', claim.object === id)]
    const both = predicate.symmetric && (from || to)
    if (!from && !to) continue
    widened.set(predicate.id, {
      ...predicate,
      from: from || both ? [...predicate.from, kind] : predicate.from,
      to: to || both ? [...predicate.to, kind] : predicate.to,
    })
  }
  return [...widened.values()]
}

/** What was valid before and is not afterwards. */
function hinderedComplaints(ledger: Ledger, claims: readonly ClaimRecord[], known: Known, after: Known): Complaint[] {
  const hindered = claims.filter(claim => claimComplaints(claim, after).length > claimComplaints(claim, known).length)
  const ofSources = ledger.entities.list.flatMap(each =>
    each.facts !== null && entityComplaints(each, after).length > entityComplaints(each, known).length ? entityComplaints(each, after) : [],
  )
  if (hindered.length === 0) return ofSources.slice(0, mostNamed)
  const [first] = hindered.flatMap(claim => claimComplaints(claim, after))
  const named = hindered.slice(0, mostNamed).map(({ id }) => id)
  return [
    complaint(
      'kind',
      coded('claimsDoNotHoldOfIt', {
        count: hindered.length,
        claims: named.join(', '),
        because: first?.told?.reason ?? first?.reason ?? '',
      }),
      coded('correctOrWithdrawThem'),
    ),
  ]
}
