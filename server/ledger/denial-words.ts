import type { Graph } from '../contract/answers.ts'
import type { Tally } from '../contract/counts.ts'
import type { Denial } from '../contract/graph.ts'
import type { Lens } from '../contract/lens.ts'
import { type Told, tell, type Word } from '../contract/told.ts'
import { inSentence, isMany } from '../contract/wording.ts'
import { deniesObject } from '../evidence/contest.ts'
import type { DeniedOnce } from '../evidence/denials.ts'
import type { Ledger } from '../evidence/ledger.ts'
import { graphUnder, type Portion, type Seen, underLens } from '../evidence/lens.ts'
import { isDrawnAsDenial } from '../evidence/negative-claims.ts'
import { relationId } from '../evidence/relation-id.ts'
import { tallyUnder } from '../evidence/tally.ts'
import { distinct, english } from './english.ts'
import { takesBack } from './hearsay.ts'
import { isA, namedIn } from './refs.ts'
import { contentDenied, contentStated, isManyIn } from './sentences.ts'

const tallies = new WeakMap<Seen, Tally>()

/** With its denials in words; throws UnknownInLens. */
export function drawnGraph(ledger: Ledger, lens: Lens, portion: Portion = {}): Graph {
  const graph = graphUnder(ledger, lens, portion)
  const seen = underLens(ledger, lens)
  const counts = tallies.get(seen) ?? tallyUnder(ledger, seen)
  tallies.set(seen, counts)
  return { ...graph, counts, denials: graph.denials.map(denial => inWords(ledger, denial)) }
}

function inWords(ledger: Ledger, denial: DeniedOnce): Denial {
  const told = denialWords(ledger, denial)
  return { ...denial, sentence: english(told), told }
}

/** Follows the denier's name: "says that the recordings are fake"; of several deniers "say". */
export function denialWords(ledger: Ledger, { denier, claimIds, denies, target }: DeniedOnce): Told {
  const verb = (code: 'says' | 'denies' | 'retracts'): Told => tell(code, { many: isManyIn(ledger, denier) })
  const contents = claimIds.flatMap(id => {
    const content = ledger.claims.get(id)?.qualifiers.content
    return typeof content === 'string' ? content : []
  })
  const told = andThat([...new Set(contents)])
  if (told !== null) return tell('saysWhat', { says: verb('says'), what: told })
  const claims = denies.flatMap(id => ledger.claims.get(id) ?? [])
  const denials = claimIds.flatMap(id => ledger.claims.get(id) ?? [])
  const own = claims.length > 0 && claims.every(claim => denials.some(denial => takesBack(ledger, denial, claim)))
  const [first, ...others] = distinct(claims.map(claim => contentDenied(ledger, claim, denials)))
  // a denial of what nobody in the record says
  const relations = new Set(claims.map(claim => relationId(claim, ledger.predicates.get(claim.predicate))))
  const alone = claimIds
    .flatMap(id => ledger.claims.get(id) ?? [])
    .filter(claim => isDrawnAsDenial(ledger, claim) && !deniesObject(ledger, claim))
    .filter(claim => !relations.has(relationId(claim, ledger.predicates.get(claim.predicate))))
  const notSo = andThat(distinct(alone.map(claim => contentStated(ledger, claim))))
  if (first === undefined) {
    if (notSo !== null) return tell('saysWhat', { says: verb('says'), what: notSo })
    const itself = claimIds.flatMap(id => ledger.claims.get(id) ?? []).some(claim => deniesObject(ledger, claim))
    return deniesTarget(ledger, target, verb('denies'), itself)
  }
  const what = others.length === 0 ? first : tell('andMore', { what: first, n: others.length })
  const denied = tell('saysWhat', { says: verb(own ? 'retracts' : 'denies'), what })
  return notSo === null ? denied : tell('andSaysThat', { denial: denied, what: notSo })
}

function deniesTarget(ledger: Ledger, target: string, denies: Told, itself: boolean): Told {
  const named = namedIn(ledger, target)
  const name = inSentence(named)
  return isA(ledger, target, 'Source')
    ? tell('deniesGenuine', { denies, source: name, many: isMany(named) })
    : tell(itself ? 'deniesName' : 'deniesWhatIsSaidOf', { denies, name })
}

const andThat = ([first, ...others]: readonly Word[]): Word | null =>
  first === undefined ? null : others.reduce<Word>((what, also) => tell('andThat', { what, also }), first)
