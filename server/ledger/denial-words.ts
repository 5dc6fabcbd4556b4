import type { Graph } from '../contract/answers.ts'
import type { ClaimRecord } from '../contract/claim.ts'
import type { Tally } from '../contract/counts.ts'
import type { Denial } from '../contract/graph.ts'
import type { Lens } from '../contract/lens.ts'
import { deniesGenuine, inSentence } from '../contract/wording.ts'
import type { DeniedOnce } from '../evidence/denials.ts'
import type { Ledger } from '../evidence/ledger.ts'
import { graphUnder, type Portion, type Seen, underLens } from '../evidence/lens.ts'
import { isDrawnAsDenial } from '../evidence/negative-claims.ts'
import { tallyUnder } from '../evidence/tally.ts'
import { hearsay } from './hearsay.ts'
import { isA, namedIn } from './refs.ts'
import { contentStated, saysIn } from './sentences.ts'

const tallies = new WeakMap<Seen, Tally>()

/** With its denials in words; throws UnknownInLens. */
export function drawnGraph(ledger: Ledger, lens: Lens, portion: Portion = {}): Graph {
  const graph = graphUnder(ledger, lens, portion)
  const seen = underLens(ledger, lens)
  const counts = tallies.get(seen) ?? tallyUnder(ledger, seen)
  tallies.set(seen, counts)
  return { ...graph, counts, denials: graph.denials.map(denial => ({ ...denial, sentence: denialWords(ledger, denial) })) }
}

const sameRelation = (a: ClaimRecord, b: ClaimRecord): boolean =>
  a.subject === b.subject && a.predicate === b.predicate && a.object === b.object

/** Follows the denier's name: "says that the recordings are fake"; of several deniers "say". */
export const denialWords = (ledger: Ledger, denial: DeniedOnce): Denial['sentence'] =>
  saysIn(ledger, denial.denier, whatIsDenied(ledger, denial))

function whatIsDenied(ledger: Ledger, { denier, claimIds, denies, target }: DeniedOnce): string {
  const contents = claimIds.flatMap(id => {
    const content = ledger.claims.get(id)?.qualifiers.content
    return typeof content === 'string' ? content : []
  })
  if (contents.length > 0) return `says that ${[...new Set(contents)].join(', and that ')}`
  const claims = denies.flatMap(id => ledger.claims.get(id) ?? [])
  const own = claims.length > 0 && claims.every(claim => claim.assertedBy === denier && hearsay(ledger, claim) === null)
  const denied = [...new Set(claims.map(claim => contentStated(ledger, claim)))]
  const [first, ...others] = denied
  // a denial of what nobody in the record says
  const alone = claimIds
    .flatMap(id => ledger.claims.get(id) ?? [])
    .filter(claim => isDrawnAsDenial(ledger, claim) && !claims.some(each => sameRelation(each, claim)))
  const notSo = [...new Set(alone.map(claim => contentStated(ledger, claim)))].join(', and that ')
  if (first === undefined && notSo !== '') return `says that ${notSo}`
  if (first === undefined) {
    const named = namedIn(ledger, target)
    return isA(ledger, target, 'Source') ? deniesGenuine(named) : `denies what is said of ${inSentence(named)}`
  }
  return `${own ? 'retracts' : 'denies'} that ${first}${others.length === 0 ? '' : `, and ${others.length} more`}${notSo === '' ? '' : `, and says that ${notSo}`}`
}
