/** A claim as a sentence that names its speaker and its hedge; a content never stands without whoever says it. */
import type { Claim } from '../../server/contract/claim.ts'
import { agreeing, deniesGenuine, inSentence } from '../../server/contract/wording.ts'
import { actOfDenying, isNegating, readsNegated } from '../../server/evidence/negation.ts'

/** The words of predicates, as far as a sentence needs them. */
export interface Words {
  /** "is affiliated with" */
  phrase(predicate: string): string
  /** "Speech act", "Source" … */
  family(predicate: string): string
  /** Whether to say so is to deny the object, as with "denies". */
  deniesObject(predicate: string): boolean
}
export interface ClaimWords {
  /** "Muqtada al-Sadr says that", "We infer that" */
  lead: string
  /** "Nouri al-Maliki threatened to assassinate Muqtada al-Sadr" */
  content: string
}

type Said = Pick<
  Claim,
  'chain' | 'subject' | 'predicate' | 'object' | 'derived' | 'modality' | 'polarity' | 'mood' | 'contentOf' | 'denies' | 'qualifiers'
>

/** "Muqtada al-Sadr says that Nouri al-Maliki threatened to assassinate Muqtada al-Sadr" */
export const claimSentence = (claim: Said, words: Words): string => {
  const { lead, content } = claimWords(claim, words)
  return lead === '' ? content : `${lead} ${content}`
}

/** Lead and content of the same sentence, to be set apart in print. */
export function claimWords(claim: Said, words: Words): ClaimWords {
  const nearest = nearestWords(claim, words)
  const hedge = claim.derived ? null : hedgeOf(claim)
  if (hedge === null) return nearest
  const [first, rest] = nearest.lead === '' ? (['', nearest.content] as const) : ([nearest.lead, ''] as const)
  const inner = midSentence(first || rest)
  return first ? { lead: `${hedge} ${inner}`, content: nearest.content } : { lead: hedge, content: inner }
}

/** Through whom the speaker himself is heard, where that may not be so: a voice that quotes him, or a report of nobody in particular. */
function hedgeOf({ chain }: Said): string | null {
  const before = chain.slice(0, -1)
  const voice = before.findLast(link => link.attributedTo)
  if (voice) return `${capital(speakerName(voice))} says that`
  const publisher = chain[0]
  const unnamed = before.slice(1).some(({ agent }) => agent.kind === 'Placeholder')
  return unnamed && publisher ? `${publisher.agent.name} says that it is reported, not by whom, that` : null
}

const midSentence = (text: string): string => text.replace(/^A voice /, 'a voice ').replace(/^The /, 'the ')

/** The sentence with the speaker nearest to the content alone. */
function nearestWords(claim: Said, words: Words): ClaimWords {
  const negated = isNegated(claim, words)
  if (claim.derived)
    return { lead: `We infer that${inferredNot(claim, negated)}`, content: contentOf(claim, words, inSentence(claim.subject)) }
  const speaker = claim.chain.at(-1)
  const before = claim.chain.at(-2)
  if (!speaker) return { lead: negated ? 'It is not so that' : '', content: contentOf(claim, words, claim.subject.name) }
  // what somebody does by speaking is the act itself, which whoever stands before him reports
  const speaks = !negated && ['Speech act', 'Stance'].includes(words.family(claim.predicate))
  if (speaks && claim.modality !== 'counterfactual' && speaker.attributedTo?.id === claim.subject.id)
    return { lead: '', content: contentOf(claim, words, capital(speakerName(speaker))) }
  const bySpeaking = speaks && speaker.agent.id === claim.subject.id
  const byAttributing = !negated && speaker.agent.kind === 'Placeholder' && attributing.includes(speaker.act)
  if (before && (bySpeaking || byAttributing))
    return {
      lead: saying(claim, capital(speakerName(before)), 'reports', false),
      content: contentOf(claim, words, inSentence(claim.subject)),
    }
  return {
    lead: saying(claim, capital(speakerName(speaker)), speaker.act, negated),
    content: contentOf(claim, words, inSentence(claim.subject)),
  }
}

/** "a voice said to be Nouri al-Maliki"; of anybody else, the name. */
export function speakerName({ agent, attributedTo }: Claim['chain'][number]): string {
  return attributedTo ? `a voice said to be ${attributedTo.name}` : inSentence(agent)
}

/** Acts that are the claim itself: whoever attributes does not say that he attributes. */
const attributing: readonly string[] = ['attributes', 'says to be']

/** Acts that stand before "that"; the manner of the others is told beside. */
const telling: readonly string[] = (
  'states claims say says reports alleges asserts insists maintains argues confirms admits concedes acknowledges announces declares explains ' +
  'adds believes thinks suggests suspects predicts expects fears hopes warns threatens promises swears testifies writes repeats recalls boasts complains'
).split(' ')
const beside: readonly string[] = [
  'accuses',
  'blames',
  'criticizes',
  'criticises',
  'condemns',
  'urges',
  'mocks',
  'praises',
  'replies',
  'answers',
]

/** "alleges that", "accuses, saying that", "denies that": the printed act where it can be the verb of what is said. */
function saysThat(act: string, negated: boolean, { modality }: Said): string {
  if (negated) return isNegating(act) ? `${act} that` : modality === 'denied' ? 'denies that' : `${plainVerb(act)} that it is not so that`
  return beside.includes(act) ? `${act}, saying that` : `${plainVerb(act)} that`
}
const plainVerb = (act: string): string => (act === 'demand' ? 'say' : telling.includes(act) ? act : 'says')

const isNegated = (claim: Said, words: Words): boolean => readsNegated(claim, { deniesObject: words.deniesObject(claim.predicate) })

function inferredNot({ modality }: Said, negated: boolean): string {
  if (modality === 'counterfactual') return ' this did not come about:'
  return negated ? ' it is not so that' : ''
}

function saying(claim: Said, who: string, act: string, negated: boolean): string {
  const { modality, mood, contentOf: of, qualifiers } = claim
  if (modality === 'counterfactual') return `${who} ${plainVerb(act)} that this did not come about:`
  if (modality === 'intended' && of !== null)
    return `${who} ${plainVerb(act) === 'say' ? 'ask' : 'asks'} ${negated ? 'that this not be so:' : 'for this:'}`
  const says = `${who} ${saysThat(act, negated, claim)}`
  if (mood !== 'conditional') return says
  return typeof qualifiers.if === 'string' ? `${says}, if “${qualifiers.if}”,` : `${says.replace(/ that$/, '')}, on a condition, that`
}

function contentOf(claim: Said, words: Words, subject: string): string {
  const { predicate, object, qualifiers } = claim
  const denying = actOfDenying(claim, { deniesObject: words.deniesObject(predicate) })
  const told = typeof qualifiers.content === 'string' ? qualifiers.content : null
  if (told !== null && denying) return `${subject} says that ${told}`
  if (denying && object.kind === 'Source') return `${subject} ${deniesGenuine(object)}`
  const plain = `${subject} ${agreeing(words.phrase(predicate), claim.subject)} ${inSentence(object)}`
  return told === null ? plain : `${plain} to ${told}`
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
