/** Made from counts: no score, and no adjective of our own. */
import type { ClaimRecord } from '../contract/claim.ts'
import type { Relation } from '../contract/graph.ts'
import { inQuotes } from '../contract/wording.ts'
import type { Contest } from '../evidence/contest.ts'
import type { Ledger } from '../evidence/ledger.ts'
import { citingRings } from '../evidence/origins.ts'
import { inOwnVoice } from '../evidence/states.ts'
import { speakerOf } from '../evidence/tally.ts'
import { against, attributionWords, deniers, dispute, isSpeech } from './disputes.ts'
import { claimSentence } from './headlines.ts'
import { speakerWords } from './hearsay.ts'
import { nameOf } from './refs.ts'
import { capitalised, counted, listed } from './words.ts'

/** "Two publishers, one voice. Both quote the same recording; the person it is attributed to says it is fake." */
export function readingOf(
  ledger: Ledger,
  relation: Relation,
  claims: readonly ClaimRecord[],
  denials: readonly ClaimRecord[],
  contest: Contest,
): string {
  return [
    ...basis(ledger, relation, claims, denials, contest),
    ...onlySaid(ledger, relation, claims),
    ...circular(ledger, claims),
    ...unnamedGroups(ledger, relation),
  ].join(' ')
}

const onlySaid = (ledger: Ledger, relation: Relation, claims: readonly ClaimRecord[]): string[] =>
  isSpeech(ledger, claims) && relation.state !== 'withdrawn' && !relation.derived
    ? ['On record is that it was said, not that it is so.']
    : []

const attributionOrContent = (ledger: Ledger, denials: readonly ClaimRecord[], claims: readonly ClaimRecord[], contest: Contest): string =>
  contest.against(claims, 'content').some(denial => denials.includes(denial)) ? 'says otherwise' : attributionWords(ledger, denials)

function basis(
  ledger: Ledger,
  relation: Relation,
  claims: readonly ClaimRecord[],
  denials: readonly ClaimRecord[],
  contest: Contest,
): string[] {
  if (relation.state === 'withdrawn')
    return [claims.length === 1 ? 'The claim behind this was withdrawn.' : 'Every claim behind this was withdrawn.']
  if (relation.derived) return [`Our inference${inferredFrom(ledger, claims)}. No source says it in these words.`]
  const own = claims.filter(claim => inOwnVoice(ledger, claim))
  return own.length > 0
    ? ownVoices(ledger, relation, own, claims, denials, contest)
    : [voices(ledger, relation, claims), throughWhat(ledger, claims, contest)]
}

/** Claims in the same words that are no inference. */
function inferredFrom(ledger: Ledger, claims: readonly ClaimRecord[]): string {
  const sources = claims.flatMap(claim =>
    ledger.bySource
      .get(claim.source)
      .filter(other => !other.derived && claim.quote !== null && other.quote === claim.quote && other.assertedBy === claim.assertedBy),
  )
  const sentences = [...new Set(sources.map(source => inQuotes(claimSentence(ledger, source))))]
  return sentences.length > 0 ? ` from ${listed(sentences)}` : ''
}

function ownVoices(
  ledger: Ledger,
  relation: Relation,
  own: readonly ClaimRecord[],
  claims: readonly ClaimRecord[],
  denials: readonly ClaimRecord[],
  contest: Contest,
): string[] {
  const publishers = new Set(own.map(claim => claim.assertedBy)).size
  const says =
    publishers === 1
      ? 'One publisher states this in its own voice'
      : `${capitalised(counted(publishers, 'publisher'))} state this in their own voices`
  const origins = publishers > 1 && relation.origins < publishers ? `, from ${counted(relation.origins, 'origin')}` : ''
  const others = claims.length - own.length
  const rest =
    others > 0
      ? [`${capitalised(counted(others, 'more claim'))} ${others === 1 ? 'reports' : 'report'} ${whoSay(own, claims, contest)}.`]
      : []
  const againstOwn = contest.against(own)
  const againstOthers = denials.filter(denial => !againstOwn.includes(denial))
  const disputed =
    againstOthers.length > 0
      ? [`Against that, ${deniers(ledger, againstOthers)} ${attributionOrContent(ledger, againstOthers, claims, contest)}.`]
      : []
  return [`${says}${origins}.`, against(ledger, own, contest), ...rest, ...disputed]
}

/** A voice that may be anybody's corroborates nothing. */
function whoSay(own: readonly ClaimRecord[], claims: readonly ClaimRecord[], contest: Contest): string {
  const others = claims.filter(claim => !own.includes(claim))
  return others.every(claim => contest.throughDenied(claim))
    ? 'a voice saying it, whose attribution is disputed: no origin of its own'
    : 'others saying it'
}

function voices(ledger: Ledger, relation: Relation, claims: readonly ClaimRecord[]): string {
  const speakers = [...new Set(claims.map(speakerOf))]
  const word = speakers.every(id => ledger.entities.get(id)?.labels.includes('Voice')) ? 'voice' : 'speaker'
  return `${capitalised(counted(relation.publishers, 'publisher'))}, ${counted(speakers.length, word)}.`
}

function throughWhat(ledger: Ledger, claims: readonly ClaimRecord[], contest: Contest): string {
  const recordings = new Set(claims.map(claim => claim.chain.find(link => link.heardIn)?.heardIn ?? null))
  const publishers = new Set(claims.map(claim => claim.chain[0]?.agent)).size
  const who = publishers === 1 ? 'It quotes' : publishers === 2 ? 'Both quote' : 'All quote'
  const [recording] = recordings
  const quoted = recordings.has(null)
    ? `${publishers === 1 ? 'It reports' : 'They report'} what ${listed([...new Set(claims.map(speakerOf))].map(id => speakerWords(ledger, id, claims, false)))} said`
    : recordings.size === 1 && recording
      ? `${who} ${publishers === 1 ? 'a' : 'the same'} recording`
      : `${who} ${counted(recordings.size, 'recording')}`
  return `${quoted}; ${dispute(ledger, claims, contest)}.`
}

/** Circular reporting looks like several origins and is one. */
const circular = (ledger: Ledger, claims: readonly ClaimRecord[]): string[] =>
  citingRings(claims).map(ring => `${listed(ring.map(id => nameOf(ledger, id)))} cite each other, which counts as one origin.`)

/** A group without a fixed list of members never stands for its members. */
const unnamedGroups = (ledger: Ledger, { from, to }: Relation): string[] =>
  [from, to].flatMap(id => {
    const entity = ledger.entities.get(id)
    return entity?.status === 'collective-unnamed'
      ? [`${entity.name.replace(/ \(.*\)$/, '')} is not a fixed list. Members are not assumed.`]
      : []
  })
