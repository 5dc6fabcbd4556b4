/** Relations and claims as sentences. What a claim says is one thing, that somebody says it another: both have their words. */
import type { ClaimRecord, EntityRef } from '../contract/claim.ts'
import type { Relation } from '../contract/graph.ts'
import { agreeing, deniesGenuine, inSentence } from '../contract/wording.ts'
import { deniesObject } from '../evidence/contest.ts'
import type { Ledger } from '../evidence/ledger.ts'
import { readsNegated } from '../evidence/negation.ts'
import { inOwnVoice } from '../evidence/states.ts'
import { speakerOf } from '../evidence/tally.ts'
import { nameOf } from './refs.ts'
import { listed } from './words.ts'

const phraseOf = (ledger: Ledger, predicate: string): string => ledger.predicates.get(predicate)?.phrase ?? predicate

export const relationSentence = (ledger: Ledger, { from, type, to }: Pick<Relation, 'from' | 'type' | 'to'>): string =>
  `${nameOf(ledger, from)} ${agreeing(phraseOf(ledger, type), refOf(ledger, from))} ${theNameOf(ledger, to, true)}`

/** What a claim says, without who says it. One that says it is not so, or only asks for it, never reads like one that says it is. */
export function contentSentence(ledger: Ledger, claim: ClaimRecord): string {
  const plain = relationSentence(ledger, { from: claim.subject, type: claim.predicate, to: claim.object })
  if (claim.modality === 'counterfactual') return `It did not happen: ${plain}`
  if (negated(ledger, claim)) return `It is not so: ${plain}`
  return claim.modality === 'intended' && claim.contentOf ? `It is asked for: ${plain}` : plain
}

/** "Muqtada al-Sadr says that Nouri al-Maliki threatened to assassinate Muqtada al-Sadr": with its speaker and its hedge. */
export function claimSentence(ledger: Ledger, claim: ClaimRecord): string {
  const does = deniesSource(ledger, claim)
    ? deniesGenuine(refOf(ledger, claim.object))
    : `${agreeing(phraseOf(ledger, claim.predicate), refOf(ledger, claim.subject))} ${theNameOf(ledger, claim.object, true)}`
  const plain = `${theNameOf(ledger, claim.subject, true)} ${does}`
  const speaker = speakerOf(claim)
  if (claim.derived) return `We infer that ${notSo(ledger, claim)}${plain}`
  if (deniesSource(ledger, claim) && claim.assertedBy === claim.subject && claim.qualifiers.content === undefined)
    return `${theNameOf(ledger, claim.subject)} ${does}`
  if (inOwnVoice(ledger, claim)) return `${nameOf(ledger, speaker)} ${says(ledger, speaker, 'state')} that ${notSo(ledger, claim)}${plain}`
  const by = claim.modality === 'reported' ? claim.assertedBy : speaker
  const verb = says(ledger, by, claim.modality === 'reported' ? 'report' : 'say')
  return `${theNameOf(ledger, by)}${hedge(ledger, claim)} ${verb} that ${whatIsSaid(ledger, claim, plain)}${through(ledger, claim)}`
}

const deniesSource = (ledger: Ledger, claim: ClaimRecord): boolean =>
  deniesObject(ledger, claim) && ledger.entities.get(claim.object)?.kind === 'Source'

/** Who says a relation, to stand after it: "states Middle East Monitor", "says Muqtada al-Sadr", "our inference". */
export function saidByWords(ledger: Ledger, claims: readonly ClaimRecord[]): string {
  const names = (ids: readonly string[]) => [...new Set(ids)].map(id => nameOf(ledger, id))
  const own = names(claims.filter(claim => inOwnVoice(ledger, claim)).map(speakerOf))
  if (own.length > 0) return `${own.length === 1 ? 'states' : 'state'} ${listed(own)}`
  const said = [...new Set(claims.filter(claim => !claim.derived).map(speakerOf))]
  if (said.length === 0) return 'our inference'
  return `${said.length === 1 && !isMany(ledger, said[0] ?? '') ? 'says' : 'say'} ${listed(said.map(id => theNameOf(ledger, id, true)))}`
}

function whatIsSaid(ledger: Ledger, claim: ClaimRecord, plain: string): string {
  const content = typeof claim.qualifiers.content === 'string' ? claim.qualifiers.content : null
  if (deniesObject(ledger, claim) && content !== null && claim.assertedBy === claim.subject) return content
  if (claim.modality === 'intended' && claim.contentOf) return `this should ${negated(ledger, claim) ? 'not ' : ''}be so: ${plain}`
  return `${notSo(ledger, claim)}${plain}${content === null ? '' : `: “${content}”`}`
}

const negated = (ledger: Ledger, claim: ClaimRecord): boolean => readsNegated(claim, ledger.predicates.get(claim.predicate))

function notSo(ledger: Ledger, claim: ClaimRecord): string {
  if (claim.modality === 'counterfactual') return 'it did not happen that '
  return negated(ledger, claim) ? 'it is not so that ' : ''
}

/** Somebody who is not named stands between the publisher and the speaker: that it was said is itself hearsay. */
const hedge = (ledger: Ledger, { chain }: ClaimRecord): string =>
  chain.slice(1, -1).some(({ agent }) => ledger.entities.get(agent)?.kind === 'Placeholder') ? ' reportedly' : ''

/** A voice that tells what others said. */
function through(ledger: Ledger, { chain }: ClaimRecord): string {
  const teller = chain.slice(0, -1).findLast(({ agent }) => ledger.entities.get(agent)?.kind === 'Voice')?.agent
  return teller === undefined ? '' : `, by the account of ${theNameOf(ledger, teller, true)}`
}

const isMany = (ledger: Ledger, id: string): boolean => ledger.entities.get(id)?.status.startsWith('collective') ?? false
const says = (ledger: Ledger, id: string, verb: string): string => (isMany(ledger, id) ? verb : `${verb}s`)

/** Its name as it stands at the beginning of a sentence, or within one. */
function theNameOf(ledger: Ledger, id: string, within = false): string {
  const name = inSentence(refOf(ledger, id))
  return within ? name : name.charAt(0).toUpperCase() + name.slice(1)
}

const refOf = (ledger: Ledger, id: string): Pick<EntityRef, 'name' | 'kind'> => ledger.entities.get(id) ?? { name: id, kind: 'Thing' }
