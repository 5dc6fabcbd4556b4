/** A claim as a sentence that names its speaker and its hedge; a content never stands without whoever says it. */
import type { Claim } from '../../server/contract/claim.ts'
import { agreeing, deniesGenuine, inSentence } from '../../server/contract/wording.ts'

/** The words of predicates, as far as a sentence needs them. */
export interface Words {
  /** "is affiliated with" */
  phrase(predicate: string): string
  /** "Speech act", "Source" … */
  family(predicate: string): string
}
export interface ClaimWords {
  /** "Muqtada al-Sadr says that", "We infer that" */
  lead: string
  /** "Nouri al-Maliki threatened to assassinate Muqtada al-Sadr" */
  content: string
}

type Said = Pick<
  Claim,
  'chain' | 'subject' | 'predicate' | 'object' | 'derived' | 'modality' | 'polarity' | 'mood' | 'contentOf' | 'qualifiers'
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
  if (claim.derived) return { lead: 'We infer that', content: contentOf(claim, words, inSentence(claim.subject)) }
  const speaker = claim.chain.at(-1)
  const before = claim.chain.at(-2)
  if (!speaker) return { lead: '', content: contentOf(claim, words, claim.subject.name) }
  // what somebody does by speaking is the act itself, which whoever stands before him reports
  const speaks = ['Speech act', 'Stance'].includes(words.family(claim.predicate))
  if (speaks && speaker.attributedTo?.id === claim.subject.id)
    return { lead: '', content: contentOf(claim, words, capital(speakerName(speaker))) }
  const bySpeaking = speaks && speaker.agent.id === claim.subject.id
  const byAttributing = speaker.agent.kind === 'Placeholder' && attributing.includes(speaker.act)
  if (before && (bySpeaking || byAttributing))
    return { lead: saying(claim, capital(speakerName(before)), 'reports'), content: contentOf(claim, words, inSentence(claim.subject)) }
  return {
    lead: saying(claim, capital(speakerName(speaker)), verbOf(speaker.act)),
    content: contentOf(claim, words, inSentence(claim.subject)),
  }
}

/** "a voice said to be Nouri al-Maliki"; of anybody else, the name. */
export function speakerName({ agent, attributedTo }: Claim['chain'][number]): string {
  return attributedTo ? `a voice said to be ${attributedTo.name}` : inSentence(agent)
}

/** Acts that are the claim itself: whoever attributes does not say that he attributes. */
const attributing: readonly string[] = ['attributes', 'says to be']

const verbs: Readonly<Record<string, string>> = { states: 'states', claims: 'claims', say: 'say', demand: 'say', reports: 'reports' }
const verbOf = (act: string): string => verbs[act] ?? 'says'

function saying({ modality, mood, contentOf: of, polarity, qualifiers }: Said, who: string, verb: string): string {
  if (modality === 'counterfactual') return `${who} ${verb} that this did not come about:`
  if (modality === 'intended' && of !== null) return `${who} ${verb === 'say' ? 'ask' : 'asks'} for this:`
  if (polarity === 'negative') return `${who} ${verb} that it is not so that`
  if (mood !== 'conditional') return `${who} ${verb} that`
  return typeof qualifiers.if === 'string' ? `${who} ${verb} that, if “${qualifiers.if}”,` : `${who} ${verb}, on a condition, that`
}

function contentOf({ predicate, object, qualifiers, modality, polarity, subject: who }: Said, words: Words, subject: string): string {
  const told = typeof qualifiers.content === 'string' ? qualifiers.content : null
  if (told !== null && modality === 'denied') return `${subject} says that ${told}`
  if (modality === 'denied' && polarity === 'positive' && object.kind === 'Source') return `${subject} ${deniesGenuine(object)}`
  const plain = `${subject} ${agreeing(words.phrase(predicate), who)} ${inSentence(object)}`
  return told === null ? plain : `${plain} to ${told}`
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
