import type { Lens } from '../contract/lens.ts'
import type { Comparison } from '../contract/what-if.ts'
import { compareLenses, type Comparison as Found, type UndrawnDispute } from '../evidence/compare-lenses.ts'
import { toEntity } from '../evidence/entity.ts'
import type { Ledger } from '../evidence/ledger.ts'
import { claimSentence } from './headlines.ts'
import { cutLists, whole } from './pages.ts'
import { listed } from './words.ts'

/** Denying a recording is not denying each thing said in it. */
const words = (disputed: number): string =>
  disputed === 0
    ? ''
    : ` On ${disputed} one side disputes whose words these are or that the recording is genuine, not that ${disputed === 1 ? 'it is' : 'they are'} so.`

function undrawnWords(undrawn: readonly UndrawnDispute[]): string {
  const onContent = undrawn.filter(({ on }) => on === 'content').length
  const onAttribution = undrawn.length - onContent
  const parts = [
    ...(onContent > 0 ? [`contradict each other on ${onContent}`] : []),
    ...(onAttribution > 0 ? [`dispute on ${onAttribution} whose words these are or that the recording is genuine`] : []),
  ]
  return parts.length === 0 ? '' : ` Of the claims that are not drawn they ${listed(parts)}.`
}

/** Degrees count the shown relations of either; the sentence counts all. Throws UnknownInLens. */
export function comparison(ledger: Ledger, a: Lens, b: Lens, page = whole): Comparison {
  const found = compareLenses(ledger, a, b)
  const { shown, rest } = cutLists({ ...found }, page)
  const { onlyA, onlyB, both, contradictions, attributionDisputed, undrawn } = shown
  const relations = [
    ...onlyA,
    ...onlyB,
    ...both.map(pair => pair.a),
    ...[...contradictions, ...attributionDisputed].map(({ relation }) => relation),
  ]
  const degrees = new Map<string, number>()
  for (const { from, to } of relations) for (const id of new Set([from, to])) degrees.set(id, (degrees.get(id) ?? 0) + 1)
  return {
    sentence: sentenceOf(found),
    ...shown,
    undrawn: undrawn.map(({ claim, ...same }) => ({ ...same, claim: claim.id, sentence: claimSentence(ledger, claim) })),
    entities: [...degrees.keys()].sort().flatMap(id => {
      const record = ledger.entities.get(id)
      return record ? [toEntity(record, degrees.get(id) ?? 0)] : []
    }),
    rest,
  }
}

function sentenceOf({ onlyA, onlyB, both, contradictions, attributionDisputed, undrawn }: Found): string {
  const all = onlyA.length + onlyB.length + both.length + contradictions.length + attributionDisputed.length
  const told =
    all === 0
      ? 'Neither says any relation.'
      : `Only A says ${onlyA.length}, only B ${onlyB.length}; both agree on ${both.length} and contradict each other on ${contradictions.length} of ${all} ${all === 1 ? 'relation' : 'relations'}.${words(attributionDisputed.length)}`
  return `${told}${undrawnWords(undrawn)}`
}
