/** Only the sentences in headlines.ts may stand alone. */
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

/** "Qais al-Khazali leads Asa'ib Ahl al-Haq". `stated`: somebody says whose words it is, not only that they are attributed. */
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

/** A wrong attribution is still an attribution, so its wording must not assert it. */
function attributing(phrase: string, isVoice: boolean, stated: boolean): string {
  if (stated) return isVoice ? 'is that of' : 'is by'
  return isVoice ? 'is said to be' : phrase
}

/** Without who says it. What is denied or only asked for never reads as a fact. */
export const contentSentence = (ledger: Ledger, claim: ClaimRecord): string => capitalised(contentWords(ledger, claim, ':'))

/** In a sentence, as its speaker says it: a denial of it denies this. */
export const contentStated = (ledger: Ledger, claim: ClaimRecord): string => contentWords(ledger, claim, ' that', true)

function contentWords(ledger: Ledger, claim: ClaimRecord, joint: string, stated = false): string {
  const words = relationWords(ledger, { from: claim.subject, type: claim.predicate, to: claim.object }, { stated })
  if (claim.modality === 'counterfactual') return `it did not happen${joint} ${words}`
  if (readsNegated(claim, ledger.predicates.get(claim.predicate))) return `it is not so${joint} ${words}`
  return claim.modality === 'intended' && claim.contentOf ? `it is asked for${joint} ${words}` : words
}

/** Follows a relation: "states Middle East Monitor", "says Muqtada al-Sadr", "our inference". */
export function saidByWords(ledger: Ledger, claims: readonly ClaimRecord[]): string {
  const own = [...new Set(claims.filter(claim => inOwnVoice(ledger, claim)).map(speakerOf))]
  if (own.length > 0) return `${own.length === 1 ? 'states' : 'state'} ${listed(own.map(id => nameOf(ledger, id)))}`
  const said = [...new Set(claims.filter(claim => !claim.derived).map(speakerOf))]
  const [first] = said
  if (first === undefined) return 'our inference'
  return `${said.length === 1 ? saysIn(ledger, first, 'says') : 'say'} ${listed(said.map(id => speakerWords(ledger, id, claims)))}`
}

/** "says" in the speaker's number: "'they' … say". */
export const saysIn = (ledger: Ledger, id: string, verb: string): string =>
  agreeing(verb, ledger.entities.get(id)?.status.startsWith('collective') ? { name: 'they' } : namedIn(ledger, id))
