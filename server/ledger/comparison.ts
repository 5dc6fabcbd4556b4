import type { ClaimRecord } from '../contract/claim.ts'
import type { Lens } from '../contract/lens.ts'
import { type Told, tell } from '../contract/told.ts'
import type { Comparison } from '../contract/what-if.ts'
import { compareLenses, type Comparison as Found, type UndrawnDispute } from '../evidence/compare-lenses.ts'
import { toEntity } from '../evidence/entity.ts'
import type { Ledger } from '../evidence/ledger.ts'
import { cutLists, whole } from './cut-lists.ts'
import { englishSentence } from './english.ts'
import { headline, inOne } from './headlines.ts'

/** Degrees count the shown relations of either; the sentence counts all. Throws UnknownInLens. */
export function comparison(ledger: Ledger, a: Lens, b: Lens, page = whole): Comparison {
  const found = compareLenses(ledger, a, b)
  const told = toldOf(found)
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
    sentence: told.map(englishSentence).join(' '),
    told,
    ...shown,
    undrawn: undrawn.map(({ claim, ...same }) => ({ ...same, claim: claim.id, ...inWords(ledger, claim) })),
    entities: [...degrees.keys()].sort().flatMap(id => {
      const record = ledger.entities.get(id)
      return record ? [toEntity(record, degrees.get(id) ?? 0)] : []
    }),
    rest,
  }
}

function inWords(ledger: Ledger, claim: ClaimRecord) {
  const told = headline(ledger, claim)
  return { sentence: inOne(told), told }
}

function toldOf({ onlyA, onlyB, both, contradictions, attributionDisputed, undrawn }: Found): Told[] {
  const all = onlyA.length + onlyB.length + both.length + contradictions.length + attributionDisputed.length
  const counts = { onlyA: onlyA.length, onlyB: onlyB.length, both: both.length, contradictions: contradictions.length, all }
  // denying a recording is not denying each thing said in it
  const disputed = attributionDisputed.length > 0 ? [tell('attributionDisputedOn', { n: attributionDisputed.length })] : []
  return [...(all === 0 ? [tell('neitherSays')] : [tell('onlyASays', counts), ...disputed]), ...undrawnWords(undrawn)]
}

function undrawnWords(undrawn: readonly UndrawnDispute[]): Told[] {
  const onContent = undrawn.filter(({ on }) => on === 'content').length
  const onAttribution = undrawn.length - onContent
  const parts = [
    ...(onContent > 0 ? [tell('contradictOn', { n: onContent })] : []),
    ...(onAttribution > 0 ? [tell('disputeOn', { n: onAttribution })] : []),
  ]
  return parts.length === 0 ? [] : [tell('ofTheUndrawn', { parts })]
}
