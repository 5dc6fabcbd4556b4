/** Relations as sentences, and what a claim says without who says it; headlines.ts has the sentence that may stand alone. */
import type { ClaimRecord } from '../contract/claim.ts'
import type { Relation } from '../contract/graph.ts'
import { agreeing, inSentence, ofDoing } from '../contract/wording.ts'
import type { Ledger } from '../evidence/ledger.ts'
import { readsNegated } from '../evidence/negation.ts'
import { inOwnVoice } from '../evidence/states.ts'
import { speakerOf } from '../evidence/tally.ts'
import { speakerWords } from './hearsay.ts'
import { isA, namedIn, nameOf } from './refs.ts'
import { capitalised, listed } from './words.ts'

type Ends = Pick<Relation, 'from' | 'type' | 'to'>

export const relationSentence = (ledger: Ledger, ends: Ends): string => capitalised(relationWords(ledger, ends))

/** "Qais al-Khazali leads Asa'ib Ahl al-Haq", within a sentence. `stated`: somebody says himself whose words they are, not that they are attributed to somebody. */
export function relationWords(
  ledger: Ledger,
  { from, type, to }: Ends,
  { subject, stated = false }: { subject?: string; stated?: boolean } = {},
): string {
  const [self, object] = [namedIn(ledger, from), namedIn(ledger, to)]
  const isVoice = isA(ledger, from, 'Voice')
  const predicate = ledger.predicates.get(type)
  const hearsay = predicate?.attribution === true && predicate.phrase.endsWith('attributed to')
  const who = hearsay && isVoice ? 'the recorded voice' : (subject ?? inSentence(self))
  const phrase = hearsay ? attributing(predicate.phrase, isVoice, stated) : (predicate?.phrase ?? type)
  return `${who} ${ofDoing(agreeing(phrase, self), object)} ${inSentence(object)}`
}

/** A voice or a recording may be attributed to somebody whose it is not: nobody denies that it is attributed. */
function attributing(phrase: string, isVoice: boolean, stated: boolean): string {
  if (stated) return isVoice ? 'is that of' : 'is by'
  return isVoice ? 'is said to be' : phrase
}

/** What a claim says, without who says it. One that says it is not so, or only asks for it, never reads like one that says it is. */
export const contentSentence = (ledger: Ledger, claim: ClaimRecord): string => capitalised(contentWords(ledger, claim, ':'))

/** The same within a sentence, as its speaker says it: what denies it denies this. */
export const contentStated = (ledger: Ledger, claim: ClaimRecord): string => contentWords(ledger, claim, ' that', true)

function contentWords(ledger: Ledger, claim: ClaimRecord, joint: string, stated = false): string {
  const words = relationWords(ledger, { from: claim.subject, type: claim.predicate, to: claim.object }, { stated })
  if (claim.modality === 'counterfactual') return `it did not happen${joint} ${words}`
  if (readsNegated(claim, ledger.predicates.get(claim.predicate))) return `it is not so${joint} ${words}`
  return claim.modality === 'intended' && claim.contentOf ? `it is asked for${joint} ${words}` : words
}

/** Who says a relation, to stand after it: "states Middle East Monitor", "says Muqtada al-Sadr", "our inference". */
export function saidByWords(ledger: Ledger, claims: readonly ClaimRecord[]): string {
  const own = [...new Set(claims.filter(claim => inOwnVoice(ledger, claim)).map(speakerOf))]
  if (own.length > 0) return `${own.length === 1 ? 'states' : 'state'} ${listed(own.map(id => nameOf(ledger, id)))}`
  const said = [...new Set(claims.filter(claim => !claim.derived).map(speakerOf))]
  const [first] = said
  if (first === undefined) return 'our inference'
  return `${said.length === 1 ? saysIn(ledger, first, 'says') : 'say'} ${listed(said.map(id => speakerWords(ledger, id, claims)))}`
}

/** "says" as its speaker asks for it: "'they' … say". */
export const saysIn = (ledger: Ledger, id: string, verb: string): string =>
  agreeing(verb, ledger.entities.get(id)?.status.startsWith('collective') ? { name: 'they' } : namedIn(ledger, id))
