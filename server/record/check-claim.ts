import type { ChainLink, ClaimRecord, Locator } from '../contract/claim.ts'
import { type ClaimInFile, quoteWordLimit } from '../contract/files/claim.ts'
import { takenKinds } from '../contract/kinds.ts'
import { modalityRules } from '../contract/record-words.ts'
import { anyOf, type Coded, coded } from '../contract/told/coded.ts'
import { firstDay, lastDay } from '../evidence/dates.ts'
import { qualifierComplaints } from './check-qualifiers.ts'
import { type Complaint, complaint } from './complaint.ts'
import { type Known, missing, realDate } from './known.ts'

export const claimComplaints = (claim: ClaimRecord, known: Known): Complaint[] => [
  ...ends(claim, known),
  ...chain(claim, known),
  ...references(claim, known),
  ...qualifierComplaints(claim, known),
  ...quotes(claim),
  ...dates(claim),
]

export const contestComplaints = (filed: Pick<ClaimInFile, 'contested'>, { contestedBy }: ClaimRecord): Complaint[] =>
  filed.contested && contestedBy.length === 0 ? [complaint('contested', coded('byWhom'), coded('nameTheClaimsInContestedby'))] : []

function ends(claim: ClaimRecord, known: Known): Complaint[] {
  const predicate = known.predicates.get(claim.predicate)
  const both = [
    ['subject', claim.subject, predicate?.from],
    ['object', claim.object, predicate?.to],
  ] as const
  const complaints = predicate ? [] : missing(null, 'predicate', claim.predicate, known, ['predicate'])
  for (const [field, id, allowed] of both) {
    const entity = known.entities.get(id)
    if (!entity) complaints.push(...missing(field, 'entity', id, known))
    else if (allowed && !allowed.some(label => entity.labels.includes(label))) {
      complaints.push(
        complaint(
          field,
          coded('isAAndTheOf', {
            ...{ id, field, predicate: claim.predicate, aKind: known.kinds.aKind(entity.kind) },
            allowed: anyOf(allowed.map(known.kinds.aKind)),
          }),
        ),
      )
    }
  }
  if (claim.subject === claim.object) complaints.push(complaint(null, coded('subjectAndObjectAreThe'), null, ['object']))
  return complaints
}

function chain(claim: ClaimRecord, known: Known): Complaint[] {
  const publisher = known.entities.get(claim.source)?.facts?.publisher
  const complaints = claim.chain.flatMap((link, i) => linkComplaints(link, i, known))
  const first = claim.chain[0]?.agent
  if (publisher && first !== publisher)
    complaints.push(complaint('chain', coded('beginsWithNotWithThe', { first: first ?? '', publisher }), null, ['chain', 0, 'agent']))
  const agents = claim.chain.map(link => link.agent)
  if (new Set(agents).size < agents.length)
    complaints.push(complaint('chain', coded('passesTwice', { agent: agents.find((agent, i) => agents.indexOf(agent) < i) ?? '' })))
  const { modality } = claim
  const { chain: asked } = modalityRules[modality]
  if (claim.chain.length === 1 && asked === 'longer')
    complaints.push(complaint('modality', coded('butThePublisherStandsAlone', { modality }), coded('useAChainThatNames')))
  if (claim.chain.length > 1 && asked === 'alone')
    complaints.push(complaint('modality', coded('butOthersThanThePublisher', { modality }), coded('useAChainWithThe')))
  return complaints
}

function linkComplaints(link: ChainLink, i: number, known: Known): Complaint[] {
  const complaints: Complaint[] = []
  const wrong = (field: keyof ChainLink, reason: Coded) => complaints.push(complaint('chain', reason, null, ['chain', i, field]))
  for (const field of ['agent', 'heardIn', 'attributedTo'] as const) {
    const id = link[field]
    if (id !== undefined && !known.entities.has(id)) complaints.push(...missing('chain', 'entity', id, known, ['chain', i, field]))
  }
  for (const field of ['attributionClaim', 'claim'] as const) {
    const id = link[field]
    if (id !== undefined && !known.claims.has(id)) complaints.push(...missing('chain', 'claim', id, known, ['chain', i, field]))
  }
  const heardIn = link.heardIn === undefined ? undefined : known.entities.get(link.heardIn)
  if (heardIn && !takenKinds.heardIn.some(label => heardIn.labels.includes(label)))
    wrong('heardIn', coded('heardInIsNoRecording', { id: heardIn.id, aKind: known.kinds.aKind(heardIn.kind) }))
  const agent = known.entities.get(link.agent)
  if (agent && !takenKinds.agent.some(label => agent.labels.includes(label)))
    wrong('agent', coded('cantSpeak', { id: agent.id, aKind: known.kinds.aKind(agent.kind) }))
  return complaints
}

function references(claim: ClaimRecord, known: Known): Complaint[] {
  const complaints: Complaint[] = []
  for (const field of ['contestedBy', 'denies', 'contradicts', 'supports'] as const) {
    const seen = new Set<string>()
    for (const id of claim[field]) {
      if (id === claim.id) complaints.push(complaint(field, coded('aClaimCantPointAt')))
      else if (!known.claims.has(id)) complaints.push(...missing(field, 'claim', id, known))
      if (seen.has(id)) complaints.push(complaint(field, coded('standsTwice', { id })))
      seen.add(id)
    }
  }
  if (claim.contentOf !== null && !known.claims.has(claim.contentOf))
    complaints.push(...missing('contentOf', 'claim', claim.contentOf, known))
  return complaints
}

const words = (quote: string): number => quote.split(/[\s…—–]+/u).filter(word => /[\p{L}\p{N}]/u.test(word)).length

function quotes(claim: ClaimRecord): Complaint[] {
  const own = { quote: claim.quote, locator: claim.locator, field: 'quote' }
  const others = claim.passages.map(({ role, quote, locator }) => ({
    quote,
    locator,
    field: role === 'subject' ? 'subjectQuote' : 'alsoQuotes',
  }))
  return [own, ...others].flatMap(({ quote, locator, field }) => {
    if (quote === null) return locator === null ? [] : [complaint('at', coded('aPlaceWithoutAQuote'))]
    const count = words(quote)
    return [
      ...(count > quoteWordLimit
        ? [complaint(field, coded('hasWordsAtMost', { count, quoteWordLimit }), coded('quoteTheWordsThatCarry'))]
        : []),
      ...(locator === null ? [] : placeComplaints(quote, locator, field === 'quote' ? 'at' : `${field}.at`)),
    ]
  })
}

function placeComplaints(quote: string, { start, end }: Locator, field: string): Complaint[] {
  const length = [...quote].length
  return end - start === length ? [] : [complaint(field, coded('placeOfAnotherLength', { start, end, characters: end - start, length }))]
}

function dates({ dateFrom, dateTo }: ClaimRecord): Complaint[] {
  const unreal = [...new Set([dateFrom, dateTo])]
    .filter(date => date !== null && !realDate(date))
    .map(date => complaint('date', coded('thereIsNoInThe', { date: date ?? '' })))
  const backwards = dateFrom !== null && dateTo !== null && firstDay(dateFrom) > lastDay(dateTo)
  return backwards ? [...unreal, complaint('date', coded('endsBeforeItBegins', { dateTo, dateFrom }))] : unreal
}
