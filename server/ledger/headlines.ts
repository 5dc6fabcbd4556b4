/** The one wording of a claim in lists, cards, ledgers, sources, search and exports. */
import type { ClaimRecord } from '../contract/claim.ts'
import { deniesGenuine, inQuotes, inSentence } from '../contract/wording.ts'
import { deniesObject, isAttribution } from '../evidence/contest.ts'
import type { Ledger } from '../evidence/ledger.ts'
import { isNegating, readsNegated } from '../evidence/negation.ts'
import { inOwnVoice } from '../evidence/states.ts'
import { hearsay, unnamed } from './hearsay.ts'
import { isA, namedIn, nameOf } from './refs.ts'
import { relationWords, saysIn } from './sentences.ts'
import { capitalised } from './words.ts'

/** "Muqtada al-Sadr says that" and "Nouri al-Maliki threatened to assassinate Muqtada al-Sadr"; a content never stands without its lead. */
export interface Headline {
  lead: string
  content: string
}

/** "Muqtada al-Sadr says that Nouri al-Maliki threatened to assassinate Muqtada al-Sadr" */
export const claimSentence = (ledger: Ledger, claim: ClaimRecord): string => {
  const { lead, content } = headline(ledger, claim)
  return lead === '' ? content : `${lead} ${content}`
}

export function headline(ledger: Ledger, claim: ClaimRecord): Headline {
  const nearest = nearestWords(ledger, claim)
  const hedge = claim.derived ? null : hedgeOf(ledger, claim)
  if (hedge === null) return nearest
  const inner = midSentence(nearest.lead || nearest.content)
  return nearest.lead ? { lead: `${hedge} ${inner}`, content: nearest.content } : { lead: hedge, content: inner }
}

type Link = ClaimRecord['chain'][number]

/** Through whom the speaker is heard, where that may be untrue: a voice that quotes him, or an anonymous report. */
function hedgeOf(ledger: Ledger, claim: ClaimRecord): string | null {
  const through = hearsay(ledger, claim)
  const [publisher] = claim.chain
  if (through === null || !publisher) return null
  return through === unnamed ? `${nameOf(ledger, publisher.agent)} reports that ${through} says that` : `${capitalised(through)} says that`
}

const midSentence = (text: string): string => text.replace(/^(A voice|An unnamed|The|Somebody) /, start => start.toLowerCase())

function nearestWords(ledger: Ledger, claim: ClaimRecord): Headline {
  const negated = readsNegated(claim, ledger.predicates.get(claim.predicate))
  const inner = contentOf(ledger, claim, inSentence(namedIn(ledger, claim.subject)))
  if (claim.derived) return { lead: `We infer that${inferredNot(claim, negated)}`, content: inner }
  const speaker = claim.chain.at(-1)
  const before = claim.chain.at(-2)
  if (!speaker) return { lead: negated ? 'It is not so that' : '', content: capitalised(inner) }
  // an act of speaking is itself the content, which whoever precedes the speaker reports
  const tells = ledger.families.get(ledger.predicates.get(claim.predicate)?.family ?? '')?.tells
  const speaks = !negated && (tells === 'speech' || tells === 'stance')
  const plainly = !['counterfactual', 'intended'].includes(claim.modality) && claim.qualifiers.if === undefined
  if (speaks && plainly && speaker.attributedTo === claim.subject)
    return { lead: '', content: contentOf(ledger, claim, capitalised(speakerName(ledger, speaker))) }
  const bySpeaking = speaks && speaker.agent === claim.subject
  const reported = before !== undefined && (bySpeaking || (!negated && byAttributing(ledger, claim)))
  return {
    lead: reported ? saying(ledger, claim, { ...before, act: 'reports' }, false) : saying(ledger, claim, speaker, negated),
    content: inner,
  }
}

/** An unnamed attributor does not "say" it: that it is attributed is the claim itself. */
const byAttributing = (ledger: Ledger, claim: ClaimRecord): boolean =>
  isAttribution(ledger, claim) &&
  ledger.entities.get(claim.chain.at(-1)?.agent ?? '')?.labels.includes('Placeholder') === true &&
  attributing.includes(claim.chain.at(-1)?.act ?? '')
const attributing: readonly string[] = ['attributes', 'says to be']

/** "a voice said to be Nouri al-Maliki", or the name. */
function speakerName(ledger: Ledger, { agent, attributedTo }: Link): string {
  return attributedTo ? `a voice said to be ${nameOf(ledger, attributedTo)}` : inSentence(namedIn(ledger, agent))
}

/** Acts weaker than saying. All others are worded "says": "admits", "explains" or "claims" would judge. */
const lessThanSaying: readonly string[] = [
  'believes',
  'thinks',
  'suggests',
  'suspects',
  'predicts',
  'expects',
  'fears',
  'hopes',
  'threatens',
  'promises',
]

function verbOf(ledger: Ledger, claim: ClaimRecord, { agent, act }: Link): string {
  if (lessThanSaying.includes(act) || act === 'reports') return saysIn(ledger, agent, act)
  return saysIn(ledger, agent, agent === claim.assertedBy && inOwnVoice(ledger, claim) ? 'states' : 'says')
}

function inferredNot({ modality }: ClaimRecord, negated: boolean): string {
  if (modality === 'counterfactual') return ' this did not come about:'
  return negated ? ' it is not so that' : ''
}

function saying(ledger: Ledger, claim: ClaimRecord, link: Link, negated: boolean): string {
  const { modality, contentOf: of, qualifiers } = claim
  const who = capitalised(speakerName(ledger, link))
  const says = verbOf(ledger, claim, link)
  if (modality === 'counterfactual') return `${who} ${says} that this did not come about:`
  if (modality === 'intended' && of !== null)
    return `${who} ${saysIn(ledger, link.agent, 'asks')} ${negated ? 'that this not be so:' : 'for this:'}`
  const told = negated ? deniesThat(ledger, claim, link, says) : `${says} that`
  const between = [wish(ledger, claim), unwrittenCondition(claim)].filter(words => words !== null)
  const hedged = between.length === 0 ? told : told.replace(/ that$/, `, ${between.join(', ')}, that`)
  return typeof qualifiers.if === 'string' ? `${who} ${hedged}, if ${inQuotes(qualifiers.if)},` : `${who} ${hedged}`
}

/** A wish is not worded as a fact; some predicates say by themselves that something is wanted. */
function wish(ledger: Ledger, { modality, predicate }: ClaimRecord): string | null {
  if (modality !== 'intended' || /^want(s|ed)? /.test(ledger.predicates.get(predicate)?.phrase ?? '')) return null
  return 'as a wish or a plan'
}

/** The words of a conditional whose condition is not written down. */
function unwrittenCondition({ mood, qualifiers, quote }: ClaimRecord): string | null {
  if (mood !== 'conditional' || typeof qualifiers.if === 'string') return null
  return quote === null ? 'conditionally' : `conditionally, in the words ${inQuotes(quote)}`
}

function deniesThat(ledger: Ledger, { modality }: ClaimRecord, { agent, act }: Link, says: string): string {
  if (isNegating(act)) return `${saysIn(ledger, agent, act)} that`
  return modality === 'denied' ? `${saysIn(ledger, agent, 'denies')} that` : `${says} that it is not so that`
}

function contentOf(ledger: Ledger, claim: ClaimRecord, subject: string): string {
  const told = typeof claim.qualifiers.content === 'string' ? claim.qualifiers.content : null
  if (deniesObject(ledger, claim)) {
    if (told !== null) return `${subject} ${saysIn(ledger, claim.subject, 'says')} that ${told}`
    if (isA(ledger, claim.object, 'Source')) return `${subject} ${deniesGenuine(namedIn(ledger, claim.object))}`
  }
  const words = relationWords(
    ledger,
    { from: claim.subject, type: claim.predicate, to: claim.object },
    { subject, stated: !byAttributing(ledger, claim) },
  )
  return told === null ? words : `${words} to ${told}`
}
