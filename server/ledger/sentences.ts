/** Only the sentences in headlines.ts may stand alone. */
import type { ClaimRecord } from '../contract/claim.ts'
import type { Relation } from '../contract/graph.ts'
import { alleges } from '../contract/import/typed-tie.ts'
import { saidAs } from '../contract/record-words.ts'
import { type Told, tell, type Word } from '../contract/told.ts'
import { agreeing, inSentence, isMany, ofDoing } from '../contract/wording.ts'
import { denierOf } from '../evidence/denier.ts'
import type { Ledger } from '../evidence/ledger.ts'
import { deniesAllegation, readsNegated } from '../evidence/negation.ts'
import { inOwnVoice, speakerOf } from '../evidence/states.ts'
import { speakerWords } from './hearsay.ts'
import { isA, namedIn, nameOf } from './refs.ts'

type Ends = Pick<Relation, 'from' | 'type' | 'to'>

/** "Qais al-Khazali leads Asa'ib Ahl al-Haq". `stated`: somebody says whose words it is, not only that they are attributed. */
export function relationWords(
  ledger: Ledger,
  { from, type, to }: Ends,
  { subject, stated = false }: { subject?: Word; stated?: boolean } = {},
): Told {
  const [self, object] = [namedIn(ledger, from), namedIn(ledger, to)]
  const isVoice = isA(ledger, from, 'Voice')
  const predicate = ledger.predicates.get(type)
  const hearsay = predicate?.attribution === true && predicate.phrase.endsWith('attributed to')
  return tell('relation', {
    subject: hearsay && isVoice ? tell('recordedVoice') : (subject ?? inSentence(self)),
    phrase: (hearsay && attributing(isMany(self), isVoice, stated)) || ofDoing(agreeing(predicate?.phrase ?? type, self), object),
    object: inSentence(object),
  })
}

/** A wrong attribution is still an attribution, so its wording must not assert it. Null: as the vocabulary says it. */
function attributing(many: boolean, isVoice: boolean, stated: boolean): Told | null {
  if (stated) return tell(isVoice ? 'isThatOf' : 'isBy', { many })
  return isVoice ? tell('isSaidToBe', { many }) : null
}

/** Without who says it. What is denied or only asked for never reads as a fact. */
export function contentWords(ledger: Ledger, claim: ClaimRecord): Told {
  const denied = deniesAllegation(claim, ledger.predicates.get(claim.predicate))
  const words = denied ? allegationWords(ledger, claim) : relationOf(ledger, claim, false)
  const how = howSaid(ledger, claim)
  return how === null ? words : tell(how, { words })
}

/** "what Ada Quist alleges against Kestrel LLP is true": what is denied where somebody denies an accusation. */
export const allegationWords = (ledger: Ledger, { subject, object }: Pick<ClaimRecord, 'subject' | 'object'>): Told =>
  tell('allegationIsTrue', {
    ...{ who: inSentence(namedIn(ledger, subject)), many: isManyIn(ledger, subject) },
    against: inSentence(namedIn(ledger, object)),
  })

export const deniesWhatIsAlleged = (ledger: Ledger, denial: ClaimRecord, denied: ClaimRecord): boolean =>
  denial.polarity === 'positive' && alleges(ledger.predicates.get(denied.predicate)) && denierOf(ledger, denial) !== denied.subject

export const contentDenied = (ledger: Ledger, claim: ClaimRecord, denials: readonly ClaimRecord[]): Told =>
  denials.length > 0 && denials.every(denial => deniesWhatIsAlleged(ledger, denial, claim))
    ? allegationWords(ledger, claim)
    : contentStated(ledger, claim)

/** The content within a sentence as its speaker says it, which is what a denial of it denies. */
export function contentStated(ledger: Ledger, claim: ClaimRecord): Told {
  const words = relationOf(ledger, claim, true)
  const how = howSaid(ledger, claim)
  return how === null ? words : tell(`${how}That`, { words })
}

const relationOf = (ledger: Ledger, { subject, predicate, object }: ClaimRecord, stated: boolean): Told =>
  relationWords(ledger, { from: subject, type: predicate, to: object }, { stated })

function howSaid(ledger: Ledger, claim: ClaimRecord): 'didNotHappen' | 'isNotSo' | 'isAskedFor' | null {
  const how = saidAs(claim.modality)
  if (how === 'unreal') return 'didNotHappen'
  if (readsNegated(claim, ledger.predicates.get(claim.predicate))) return 'isNotSo'
  return how === 'wish' && claim.contentOf ? 'isAskedFor' : null
}

/** Follows a relation: "states Middle East Monitor", "says Muqtada al-Sadr", "our inference". */
export function saidByWords(ledger: Ledger, claims: readonly ClaimRecord[]): Told {
  const own = [...new Set(claims.filter(claim => inOwnVoice(ledger, claim)).map(speakerOf))]
  if (own.length > 0) return tell('stateNames', { many: own.length > 1, names: own.map(id => nameOf(ledger, id)) })
  const said = [...new Set(claims.filter(claim => !claim.derived).map(speakerOf))]
  const [first] = said
  if (first === undefined) return tell('ourInference')
  return tell('sayNames', { many: said.length > 1 || isManyIn(ledger, first), names: said.map(id => speakerWords(ledger, id, claims)) })
}

/** Whether verbs about it are plural: "'they' … say". */
export const isManyIn = (ledger: Ledger, id: string): boolean =>
  ledger.entities.get(id)?.status.startsWith('collective') === true || isMany(namedIn(ledger, id))
