import type { Decided, DecidedPair, Pairs } from '../contract/duplicates/pairs.ts'
import type { EntityRecord } from '../contract/graph.ts'
import { wholeGraph } from '../evidence/draw-relations.ts'
import type { Ledger } from '../evidence/ledger.ts'
import { clusters, standingDecisions } from '../evidence/seen/merged.ts'
import { openPairs } from './pairs.ts'

/** `seen`: the record as it is seen; `record`: as it is written, with all decisions. */
export function duplicatePairs(seen: Ledger, record: Ledger, limit: number): Pairs {
  const open = openPairs(seen, record)
  const relations = new Map<string, number>()
  for (const { from, to } of wholeGraph(seen).values()) for (const id of [from, to]) relations.set(id, (relations.get(id) ?? 0) + 1)
  const side = ({ id, name, kind, wikidata }: EntityRecord) => ({ id, name, kind, wikidata, relations: relations.get(id) ?? 0 })
  const ref = (id: string) => {
    const { name = id, kind = 'Thing' } = record.entities.get(id) ?? {}
    return { id, name, kind }
  }
  return {
    pairs: open.slice(0, limit).map(({ a, b, why }) => ({ a: side(a), b: side(b), why })),
    open: open.length,
    oneItem: open.filter(({ why }) => why.some(({ code }) => code === 'wikidata')).map(({ a, b }) => ({ a: a.id, b: b.id })),
    decided: standingDecisions(record.entities.values())
      .toReversed()
      .map(({ a, b, ...decision }): DecidedPair => ({ a: ref(a), b: ref(b), decision })),
  }
}

export function decidedAs(record: Ledger, id: string): Decided {
  const { canonical } = clusters(record)
  const ids = [...new Set(id.split(/[~ ]/))]
  return { canonical: ids.map(each => ({ id: each, shownAs: canonical.get(each) ?? each })) }
}
