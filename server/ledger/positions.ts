import type { ClaimRecord } from '../contract/claim.ts'
import type { Tally } from '../contract/counts.ts'
import type { Lens } from '../contract/lens.ts'
import { coded } from '../contract/told/coded.ts'
import { type Told, tell, type Word } from '../contract/told.ts'
import type { Positions } from '../contract/what-if.ts'
import type { Contest } from '../evidence/contest.ts'
import { denierOf } from '../evidence/denier.ts'
import { restsOn } from '../evidence/dependence.ts'
import { byId, type Ledger } from '../evidence/ledger.ts'
import { underLens } from '../evidence/lens.ts'
import { countOrigins, countOriginsAmong } from '../evidence/origins.ts'
import { withParts } from '../evidence/set-aside.ts'
import { inOwnVoice, speakerOf } from '../evidence/states.ts'
import { isActive, tallyOf, wayOf } from '../evidence/tally.ts'
import { claimView } from './claim-view.ts'
import { cutLists, type Page, whole } from './cut-lists.ts'
import { englishSentence } from './english.ts'
import { speakerWords, takesBack } from './hearsay.ts'
import { NotInRecord } from './not-in-record.ts'
import { nameOf } from './refs.ts'
import { deniesWhatIsAlleged } from './sentences.ts'
import { counted, numberWord } from './words.ts'

/** Throws NotInRecord. */
export function positionsOnRelation(ledger: Ledger, id: string, lens: Lens, page = whole): Positions {
  const { relations, contest } = underLens(ledger, lens)
  const relation = relations.find(other => other.id === id)
  if (!relation) throw new NotInRecord(coded('noRelationIsDrawnUnder', { id }))
  const claims = relation.claimIds.flatMap(claimId => ledger.claims.get(claimId) ?? [])
  const denials = contest.against(claims).filter(denial => !claims.includes(denial))
  const told = relation.derived
    ? tell('inferenceOnly')
    : relationSummary(ledger, claims, denials, countOrigins(ledger, id, claims, contest), contest)
  return positions(ledger, [told], claims, denials, contest, tallyOf(ledger, [...claims, ...denials], contest), page)
}

export function positionsOnEntity(ledger: Ledger, id: string, lens: Lens, page = whole): Positions {
  if (!ledger.entities.has(id)) throw new NotInRecord(coded('thereIsNoEntity', { id }))
  return positionsAmong(ledger, lens, [...ledger.bySubject.get(id), ...ledger.byObject.get(id)], page)
}

/** Claims that are stated or heard in a source or its parts. */
export function positionsInSource(ledger: Ledger, id: string, lens: Lens, page = whole): Positions {
  if (!ledger.entities.get(id)?.facts) throw new NotInRecord(coded('thereIsNoSource', { id }))
  const sources = [...withParts(ledger, id)]
  return positionsAmong(
    ledger,
    lens,
    sources.flatMap(source => [...ledger.bySource.get(source), ...ledger.byRecording.get(source)]),
    page,
  )
}

function left(ledger: Ledger, lens: Lens, claims: readonly ClaimRecord[]): ClaimRecord[] {
  const { fallen, hidden } = underLens(ledger, lens)
  return [...new Set(claims)].filter(({ id }) => !fallen.has(id) && !hidden.has(id)).sort(byId)
}

function positionsAmong(ledger: Ledger, lens: Lens, all: readonly ClaimRecord[], page: Page): Positions {
  const { contest } = underLens(ledger, lens)
  const claims = left(ledger, lens, all)
  const active = claims.filter(isActive)
  const tally = tallyOf(ledger, claims, contest)
  const own = new Set(active.filter(claim => wayOf(ledger, claim) === 'own voice').map(({ assertedBy }) => assertedBy)).size
  const parts = [
    ...(tally.ownVoice > 0 ? [tell('countStated', { n: tally.ownVoice, own, publishers: counted(own, 'publishers') })] : []),
    ...(tally.reported > 0 ? [tell('countReported', { n: tally.reported, speakers: counted(tally.speakers, 'speakers') })] : []),
    ...(tally.denials > 0 ? [tell('countDeny', { n: tally.denials })] : []),
    ...(tally.inferred > 0 ? [tell('countInferred', { n: tally.inferred })] : []),
  ]
  const withdrawn =
    tally.withdrawn > 0 ? [tell('withdrawnOrCorrected', { n: tally.withdrawn, more: counted(tally.withdrawn, 'moreClaims') })] : []
  const told =
    tally.claims === 0
      ? tell(all.some(isActive) ? 'noClaimsUnderLens' : 'noClaims')
      : tell('claimsFrom', {
          claims: counted(tally.claims, 'claims'),
          publishers: counted(tally.publishers, 'publishers'),
          origins: originsWords(ledger, all, active, contest),
          parts,
        })
  return positions(
    ledger,
    [told, ...withdrawn],
    active.filter(claim => wayOf(ledger, claim) !== 'denial'),
    active.filter(claim => wayOf(ledger, claim) === 'denial'),
    contest,
    tally,
    page,
  )
}

const isHeard = ({ chain }: ClaimRecord): boolean => chain.some(({ heardIn }) => heardIn !== undefined)

/** "five origins, one of them a voice whose attribution is disputed" */
function originsWords(ledger: Ledger, all: readonly ClaimRecord[], active: readonly ClaimRecord[], contest: Contest): Told {
  const among = (some: readonly ClaimRecord[]) => countOriginsAmong(ledger, [...new Set(all)], some)
  const origins = among(active)
  const n = origins - among(active.filter(claim => !(isHeard(claim) && contest.throughDenied(claim))))
  const words = counted(origins, 'origins')
  if (n === 0) return words
  return origins === n
    ? tell('originsAllDisputed', { origins: words, n })
    : tell('originsSomeDisputed', { origins: words, disputed: numberWord(n), n })
}

const positions = (
  ledger: Ledger,
  told: readonly Told[],
  claims: readonly ClaimRecord[],
  denials: readonly ClaimRecord[],
  contest: Contest,
  counts: Tally,
  page: Page,
): Positions => {
  const views = (some: readonly ClaimRecord[]) => some.map(claim => claimView(ledger, claim, contest))
  const own = (claim: ClaimRecord) => inOwnVoice(ledger, claim)
  const { shown, rest } = cutLists(
    {
      say: claims.filter(own),
      report: claims.filter(claim => !own(claim) && !claim.derived),
      infer: claims.filter(claim => claim.derived),
      deny: denials,
    },
    page,
  )
  const others = foundationsOf(ledger, Object.values(shown).flat(), contest)
  return {
    sentence: told.map(englishSentence).join(' '),
    told: [...told],
    counts,
    say: views(shown.say),
    report: views(shown.report),
    infer: views(shown.infer),
    deny: views(shown.deny),
    others: views(others.slice(0, page.limit)),
    rest: { ...rest, others: { total: others.length, next: null } },
  }
}

/** What the claims depend on and what denies that, without themselves. */
function foundationsOf(ledger: Ledger, claims: readonly ClaimRecord[], contest: Contest): ClaimRecord[] {
  const below = claims.flatMap(claim => restsOn(ledger, claim))
  const found = new Map([...below, ...contest.against(below)].map(claim => [claim.id, claim]))
  for (const claim of claims) found.delete(claim.id)
  return [...found.values()].sort(byId)
}

/** "Said by one voice whose identity is denied; no other origin." */
function relationSummary(
  ledger: Ledger,
  claims: readonly ClaimRecord[],
  denials: readonly ClaimRecord[],
  origins: number,
  contest: Contest,
): Told {
  const voices = new Set(claims.filter(claim => inOwnVoice(ledger, claim)).map(({ assertedBy }) => assertedBy)).size
  const said =
    voices > 0
      ? tell('statedInOwnVoice', { n: voices, publishers: counted(voices, 'publishers') })
      : tell('saidBySpeakers', { speakers: speakersOf(ledger, claims, contest) })
  const independent = counted(origins, 'independentOrigins')
  const uncounted = origins > 0 && countOriginsAmong(ledger, claims, claims) > origins
  const from = uncounted ? tell('originsWithoutVoice', { origins: independent }) : origins === 1 ? tell('noOtherOrigin') : independent
  const direct = denials.filter(({ denies }) => denies.some(id => claims.some(claim => claim.id === id)))
  const retracts = (denial: ClaimRecord) => claims.some(claim => denial.denies.includes(claim.id) && takesBack(ledger, denial, claim))
  const by = (some: readonly ClaimRecord[]): Word => [...new Set(some.map(denial => nameOf(ledger, denierOf(ledger, denial))))]
  const [own, others] = [direct.filter(retracts), direct.filter(denial => !retracts(denial))]
  const allegation = others.every(denial => claims.every(claim => deniesWhatIsAlleged(ledger, denial, claim)))
  const parts = [
    ...(own.length > 0 ? [tell('retractedBy', { names: by(own) })] : []),
    ...(others.length > 0 ? [tell(allegation ? 'allegationDeniedBy' : 'deniedBy', { names: by(others) })] : []),
    from,
  ]
  return tell('stop', { words: parts.reduce((words, also) => tell('andAlso', { words, also }), said) })
}

function speakersOf(ledger: Ledger, claims: readonly ClaimRecord[], contest: Contest): Word {
  const speakers = [...new Set(claims.map(speakerOf))]
  const voices = speakers.filter(id => ledger.entities.get(id)?.labels.includes('Voice'))
  if (voices.length < speakers.length) return speakers.map(id => speakerWords(ledger, id, claims, false))
  return tell('voicesWithIdentity', {
    voices: counted(voices.length, 'voices'),
    denied: claims.some(claim => contest.throughDenied(claim)),
  })
}
