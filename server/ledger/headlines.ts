import type { ClaimRecord } from '../contract/claim.ts'
import { saidAs } from '../contract/record-words.ts'
import { type Told, type ToldClaim, type ToldCode, tell, type Word } from '../contract/told.ts'
import { inQuotes, inSentence, isMany } from '../contract/wording.ts'
import { deniesObject, isAttribution } from '../evidence/contest.ts'
import type { Ledger } from '../evidence/ledger.ts'
import { deniesAllegation, isNegating, readsNegated } from '../evidence/negation.ts'
import { inOwnVoice } from '../evidence/states.ts'
import { english, englishSentence } from './english.ts'
import { hearsay, unnamed } from './hearsay.ts'
import { isA, namedIn, nameOf } from './refs.ts'
import { allegationWords, isManyIn, relationWords } from './sentences.ts'

/** "Muqtada al-Sadr says that Nouri al-Maliki threatened to assassinate Muqtada al-Sadr" */
export const claimSentence = (ledger: Ledger, claim: ClaimRecord): string => inOne(headline(ledger, claim))

export function sayingOf(ledger: Ledger, claim: ClaimRecord): { says: string; told: ToldClaim } {
  const told = headline(ledger, claim)
  return { says: inOne(told), told }
}

export const inOne = ({ lead, said }: ToldClaim): string =>
  lead === null ? englishSentence(said) : `${englishSentence(lead)} ${english(said)}`

/** "Muqtada al-Sadr says that" and "Nouri al-Maliki threatened to assassinate Muqtada al-Sadr"; what is said never stands without its lead. */
export function headline(ledger: Ledger, claim: ClaimRecord): ToldClaim {
  const { lead, said } = nearestWords(ledger, claim)
  const hedge = claim.derived ? null : hedgeOf(ledger, claim)
  if (hedge === null) return { lead, said }
  return { lead: lead ? tell('hedged', { hedge, said: lead }) : hedge, said }
}

type Link = ClaimRecord['chain'][number]

/** Through whom the speaker is heard, where that may be untrue: a voice that quotes him, or an anonymous report. */
function hedgeOf(ledger: Ledger, claim: ClaimRecord): Told | null {
  const through = hearsay(ledger, claim)
  const [publisher] = claim.chain
  if (through === null || !publisher) return null
  return through === unnamed
    ? tell('reportsThroughSays', { who: nameOf(ledger, publisher.agent), through, many: isManyIn(ledger, publisher.agent) })
    : tell('throughSays', { through })
}

function nearestWords(ledger: Ledger, claim: ClaimRecord): ToldClaim {
  const negated = readsNegated(claim, ledger.predicates.get(claim.predicate))
  const said = deniesAllegation(claim, ledger.predicates.get(claim.predicate))
    ? allegationWords(ledger, claim)
    : contentOf(ledger, claim, inSentence(namedIn(ledger, claim.subject)))
  if (claim.derived) return { lead: tell(inferring(claim, negated)), said }
  const speaker = claim.chain.at(-1)
  const before = claim.chain.at(-2)
  if (!speaker) return { lead: negated ? tell('notSo') : null, said }
  // an act of speaking is itself the content, which whoever precedes the speaker reports
  const tells = ledger.families.get(ledger.predicates.get(claim.predicate)?.family ?? '')?.tells
  const speaks = !negated && (tells === 'speech' || tells === 'stance')
  const how = saidAs(claim.modality)
  const plainly = (how === 'plainly' || how === 'denial') && claim.qualifiers.if === undefined
  if (speaks && plainly && speaker.attributedTo === claim.subject)
    return { lead: null, said: contentOf(ledger, claim, speakerName(ledger, speaker)) }
  const bySpeaking = speaks && speaker.agent === claim.subject
  const reported = before !== undefined && (bySpeaking || (!negated && byAttributing(ledger, claim)))
  return {
    lead: reported ? saying(ledger, claim, { ...before, act: 'reports' }, false) : saying(ledger, claim, speaker, negated),
    said,
  }
}

/** An unnamed attributor does not "say" it: that it is attributed is the claim itself. */
const byAttributing = (ledger: Ledger, claim: ClaimRecord): boolean =>
  isAttribution(ledger, claim) &&
  ledger.entities.get(claim.chain.at(-1)?.agent ?? '')?.labels.includes('Placeholder') === true &&
  attributing.includes(claim.chain.at(-1)?.act ?? '')
const attributing: readonly string[] = ['attributes', 'says to be']

/** "a voice said to be Nouri al-Maliki", or the name. */
function speakerName(ledger: Ledger, { agent, attributedTo }: Link): Word {
  return attributedTo ? tell('voiceSaidToBe', { name: nameOf(ledger, attributedTo) }) : inSentence(namedIn(ledger, agent))
}

/** Acts weaker than saying. All others are worded "says": "admits", "explains" or "claims" would judge. */
const lessThanSaying = [
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
] as const satisfies readonly ToldCode[]

function verbOf(ledger: Ledger, claim: ClaimRecord, { agent, act }: Link): Told {
  const many = isManyIn(ledger, agent)
  const weaker = lessThanSaying.find(each => each === act)
  if (weaker || act === 'reports') return tell(weaker ?? 'reports', { many })
  return tell(agent === claim.assertedBy && inOwnVoice(ledger, claim) ? 'states' : 'says', { many })
}

function inferring({ modality }: ClaimRecord, negated: boolean): ToldCode {
  if (saidAs(modality) === 'unreal') return 'weInferNotComeAbout'
  return negated ? 'weInferNotSo' : 'weInfer'
}

function saying(ledger: Ledger, claim: ClaimRecord, link: Link, negated: boolean): Told {
  const { modality, contentOf: of, qualifiers } = claim
  const who = speakerName(ledger, link)
  const says = verbOf(ledger, claim, link)
  const how = saidAs(modality)
  if (how === 'unreal') return tell('saysNotComeAbout', { who, says })
  if (how === 'wish' && of !== null)
    return tell(negated ? 'asksForNot' : 'asksFor', { who, asks: tell('asks', { many: isManyIn(ledger, link.agent) }) })
  const denial = negated ? denying(ledger, claim, link) : null
  const notSo = negated && denial === null
  const [first, second] = [wish(ledger, claim), unwrittenCondition(claim)].filter(words => words !== null)
  const told = { who, says: denial ?? says }
  const said = first
    ? tell(notSo ? 'saysNotSoHedged' : 'saysHedged', { ...told, hedges: second ? tell('bothHedges', { first, second }) : first })
    : tell(notSo ? 'saysNotSo' : 'saysThat', told)
  return typeof qualifiers.if === 'string' ? tell('saidIf', { said, condition: inQuotes(qualifiers.if) }) : said
}

/** A wish is not worded as a fact; some predicates say by themselves that something is wanted. */
function wish(ledger: Ledger, { modality, predicate }: ClaimRecord): Told | null {
  return saidAs(modality) === 'wish' && !ledger.predicates.get(predicate)?.saysWish ? tell('asWish') : null
}

function unwrittenCondition({ mood, qualifiers, quote }: ClaimRecord): Told | null {
  if (mood !== 'conditional' || typeof qualifiers.if === 'string') return null
  return quote === null ? tell('conditionally') : tell('conditionallyInWords', { words: inQuotes(quote) })
}

/** The verb of a denial; null where it is only said that it is not so. */
function denying(ledger: Ledger, { modality }: ClaimRecord, { agent, act }: Link): Told | null {
  const many = isManyIn(ledger, agent)
  if (isNegating(act)) return tell(act, { many })
  return saidAs(modality) === 'denial' ? tell('denies', { many }) : null
}

function contentOf(ledger: Ledger, claim: ClaimRecord, subject: Word): Told {
  const content = typeof claim.qualifiers.content === 'string' ? claim.qualifiers.content : null
  if (deniesObject(ledger, claim)) {
    if (content !== null)
      return tell('saysContent', { who: subject, says: tell('says', { many: isManyIn(ledger, claim.subject) }), content })
    const source = namedIn(ledger, claim.object)
    if (isA(ledger, claim.object, 'Source'))
      return tell('whoDeniesGenuine', {
        ...{ who: subject, source: inSentence(source) },
        ...{ many: isMany(source), deny: isManyIn(ledger, claim.subject) },
      })
  }
  const words = relationWords(
    ledger,
    { from: claim.subject, type: claim.predicate, to: claim.object },
    { subject, stated: !byAttributing(ledger, claim) },
  )
  return content === null ? words : tell('toContent', { words, content })
}
