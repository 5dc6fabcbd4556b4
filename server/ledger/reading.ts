/** Made from counts: no score, and no adjective of our own. */
import type { ClaimRecord } from '../contract/claim.ts'
import type { Relation } from '../contract/graph.ts'
import { type Told, tell, type Word } from '../contract/told.ts'
import type { Contest } from '../evidence/contest.ts'
import type { Ledger } from '../evidence/ledger.ts'
import { citingRings } from '../evidence/origins.ts'
import { inOwnVoice, speakerOf } from '../evidence/states.ts'
import { against, attributionWords, deniers, dispute, isSpeech, otherwise } from './disputes.ts'
import { distinct } from './english.ts'
import { headline } from './headlines.ts'
import { speakerWords } from './hearsay.ts'
import { nameOf } from './refs.ts'
import { counted } from './words.ts'

/** "Two publishers, one voice. Both quote the same recording; the person it is attributed to says it is fake." */
export function readingOf(
  ledger: Ledger,
  relation: Relation,
  claims: readonly ClaimRecord[],
  denials: readonly ClaimRecord[],
  contest: Contest,
): Told[] {
  return [
    ...basis(ledger, relation, claims, denials, contest),
    ...onlySaid(ledger, relation, claims),
    ...circular(ledger, claims),
    ...unnamedGroups(ledger, relation),
  ]
}

const onlySaid = (ledger: Ledger, relation: Relation, claims: readonly ClaimRecord[]): Told[] =>
  isSpeech(ledger, claims) && relation.state !== 'withdrawn' && !relation.derived ? [tell('onlySaid')] : []

const attributionOrContent = (ledger: Ledger, denials: readonly ClaimRecord[], claims: readonly ClaimRecord[], contest: Contest): Told =>
  contest.against(claims, 'content').some(denial => denials.includes(denial))
    ? tell(otherwise(ledger, claims, denials), { many: false })
    : attributionWords(ledger, denials)

function basis(
  ledger: Ledger,
  relation: Relation,
  claims: readonly ClaimRecord[],
  denials: readonly ClaimRecord[],
  contest: Contest,
): Told[] {
  if (relation.state === 'withdrawn') return [tell('claimsWithdrawn', { n: claims.length })]
  if (relation.derived) return [inference(ledger, claims), tell('noSourceSaysIt')]
  const own = claims.filter(claim => inOwnVoice(ledger, claim))
  return own.length > 0
    ? ownVoices(ledger, relation, own, claims, denials, contest)
    : [voices(ledger, relation, claims), throughWhat(ledger, claims, contest)]
}

function inference(ledger: Ledger, claims: readonly ClaimRecord[]): Told {
  const sources = claims.flatMap(claim =>
    ledger.bySource
      .get(claim.source)
      .filter(other => !other.derived && claim.quote !== null && other.quote === claim.quote && other.assertedBy === claim.assertedBy),
  )
  const sentences = distinct(sources.map(source => quoted(ledger, source)))
  return sentences.length > 0 ? tell('inferenceFrom', { sentences }) : tell('inference')
}

function quoted(ledger: Ledger, claim: ClaimRecord): Told {
  const { lead, said } = headline(ledger, claim)
  return tell('quotedSentence', { sentence: lead ? tell('leadAndSaid', { lead, said }) : said })
}

function ownVoices(
  ledger: Ledger,
  relation: Relation,
  own: readonly ClaimRecord[],
  claims: readonly ClaimRecord[],
  denials: readonly ClaimRecord[],
  contest: Contest,
): Told[] {
  const n = new Set(own.map(claim => claim.assertedBy)).size
  const publishers = counted(n, 'publishers')
  const stated =
    n > 1 && relation.origins < n
      ? tell('ownVoicesFrom', { publishers, origins: counted(relation.origins, 'origins') })
      : tell('ownVoices', { n, publishers })
  const others = claims.length - own.length
  const againstOwn = contest.against(own)
  const againstOthers = denials.filter(denial => !againstOwn.includes(denial))
  return [
    stated,
    against(ledger, own, contest),
    ...(others > 0 ? [tell(moreSay(own, claims, contest), { n: others, more: counted(others, 'moreClaims') })] : []),
    ...(againstOthers.length > 0
      ? [
          tell('againstThat', {
            who: deniers(ledger, againstOthers),
            does: attributionOrContent(ledger, againstOthers, claims, contest),
          }),
        ]
      : []),
  ]
}

/** A voice that may be anybody's corroborates nothing. */
function moreSay(own: readonly ClaimRecord[], claims: readonly ClaimRecord[], contest: Contest): 'moreVoice' | 'moreSayingIt' {
  const others = claims.filter(claim => !own.includes(claim))
  return others.every(claim => contest.throughDenied(claim)) ? 'moreVoice' : 'moreSayingIt'
}

function voices(ledger: Ledger, relation: Relation, claims: readonly ClaimRecord[]): Told {
  const speakers = [...new Set(claims.map(speakerOf))]
  const what = speakers.every(id => ledger.entities.get(id)?.labels.includes('Voice')) ? 'voices' : 'speakers'
  return tell('publishersSpeakers', { publishers: counted(relation.publishers, 'publishers'), speakers: counted(speakers.length, what) })
}

function throughWhat(ledger: Ledger, claims: readonly ClaimRecord[], contest: Contest): Told {
  return tell('throughWhat', { quoted: quotes(ledger, claims), dispute: dispute(ledger, claims, contest) })
}

function quotes(ledger: Ledger, claims: readonly ClaimRecord[]): Told {
  const recordings = new Set(claims.map(claim => claim.chain.find(link => link.heardIn)?.heardIn ?? null))
  const n = new Set(claims.map(claim => claim.chain[0]?.agent)).size
  if (recordings.has(null)) {
    const names: Word = [...new Set(claims.map(speakerOf))].map(id => speakerWords(ledger, id, claims, false))
    return tell('reportsWhatSaid', { n, names })
  }
  return recordings.size === 1
    ? tell('quoteOneRecording', { n })
    : tell('quoteRecordings', { n, recordings: counted(recordings.size, 'recordings') })
}

/** Circular reporting looks like several origins and is one. */
const circular = (ledger: Ledger, claims: readonly ClaimRecord[]): Told[] =>
  citingRings(claims).map(ring => tell('citingEachOther', { names: ring.map(id => nameOf(ledger, id)) }))

/** A group without a fixed list of members never stands for its members. */
const unnamedGroups = (ledger: Ledger, { from, to }: Relation): Told[] =>
  [from, to].flatMap(id => {
    const entity = ledger.entities.get(id)
    return entity?.status === 'collective-unnamed' ? [tell('notFixedList', { name: entity.name.replace(/ \(.*\)$/, '') })] : []
  })
