/** By name, Wikidata item, or ties to the same others. Found through shared keys: the time grows with the record, not its square. */
import type { EntityRef } from '../contract/claim.ts'
import type { WhySame } from '../contract/duplicates/pairs.ts'
import type { EntityRecord } from '../contract/graph.ts'
import { wholeGraph } from '../evidence/draw-relations.ts'
import type { Ledger } from '../evidence/ledger.ts'
import { clusters, standingDecisions } from '../evidence/seen/merged.ts'
import { figuresOf } from '../names/figures.ts'
import { fold, tokens } from '../names/fold.ts'
import { withoutLookalikes } from '../names/lookalikes.ts'
import { matchNames } from '../names/match.ts'
import { heardWord } from '../names/romanise.ts'

/** A key that more share tells nothing. */
const mostSharing = { word: 12, name: 60, tie: 12 }
/** Compared at most; a record with more needs its lists cleaned first. */
const mostCompared = 80_000
const fewestTies = 2

interface Found {
  a: EntityRecord
  b: EntityRecord
  why: WhySame[]
  score: number
}

let kept: { of: string; found: Found[] } | null = null

/** Undecided pairs, strongest first. `record`: as written; where entities are one in `seen`, so are their pairs. */
export function openPairs(seen: Ledger, record: Ledger): Found[] {
  const of = fingerprint(record)
  // a decision changes no likeness
  if (kept?.of !== of) kept = { of, found: findPairs(record) }
  const { canonical } = clusters(record)
  const to = (id: string): string => canonical.get(id) ?? id
  const decided = new Set(standingDecisions(record.entities.values()).map(({ a, b }) => pairKey(to(a), to(b))))
  const open = new Map<string, Found>()
  for (const each of kept.found) {
    const [a, b] = [to(each.a.id), to(each.b.id)]
    const key = pairKey(a, b)
    if (a === b || decided.has(key) || open.has(key)) continue
    open.set(
      key,
      a === each.a.id && b === each.b.id ? each : { ...each, a: seen.entities.get(a) ?? each.a, b: seen.entities.get(b) ?? each.b },
    )
  }
  return [...open.values()]
}

function fingerprint({ entities, claims }: Ledger): string {
  let sum = 0
  const add = (text: string): void => {
    for (let i = 0; i < text.length; i++) sum = (Math.imul(sum, 31) + text.charCodeAt(i)) | 0
  }
  for (const { id, name, names, wikidata } of entities.values()) add(`${id} ${name} ${names.length} ${wikidata}`)
  let active = 0
  for (const { status } of claims.values()) if (status === 'active') active++
  return `${entities.size} ${claims.size} ${active} ${sum}`
}

function findPairs(ledger: Ledger): Found[] {
  const entities = [...ledger.entities.values()].filter(
    ({ labels, resolved }) => resolved && !labels.includes('Source') && !labels.includes('Voice'),
  )
  const pairs = new Map<string, Found>()
  const add = (a: EntityRecord, b: EntityRecord, why: WhySame, score: number): void => {
    if (a.id === b.id) return
    const key = pairKey(a.id, b.id)
    const pair = pairs.get(key)
    if (pair) {
      if (pair.why.some(({ code }) => code === why.code)) return
      pair.why.push(why)
      pair.score += score
    } else pairs.set(key, a.id < b.id ? { a, b, why: [why], score } : { a: b, b: a, why: [why], score })
  }
  for (const same of grouped(entities, ({ wikidata }) => (wikidata === null ? [] : [wikidata])))
    for (const [a, b] of twos(same.items, mostSharing.name)) add(a, b, { code: 'wikidata', item: same.key }, 100)
  const compared = new Set<string>()
  for (const [a, b] of byName(entities)) {
    const key = pairKey(a.id, b.id)
    if (compared.has(key)) continue
    if (compared.size >= mostCompared) break
    compared.add(key)
    const why = nameReason(a, b)
    if (why) add(a, b, why, { exact: 60, lookalike: 60, match: 40, review: 10 }[why.code])
  }
  for (const { a, b, types, others } of byNeighbours(ledger, entities)) {
    const named = pairs.has(pairKey(a.id, b.id))
    if (!named && (others.length < fewestTies + 1 || a.kind !== b.kind)) continue
    const refs = others.slice(0, 5).map(id => refOf(ledger.entities.get(id)!))
    add(a, b, { code: 'neighbours', types, others: refs, count: others.length }, 5 * others.length)
  }
  return [...pairs.values()].sort((x, y) => y.score - x.score || (x.a.id < y.a.id ? -1 : x.a.id > y.a.id ? 1 : x.b.id < y.b.id ? -1 : 1))
}

const pairKey = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`)
const refOf = ({ id, name, kind }: EntityRecord): EntityRef => ({ id, name, kind })
const namesOf = ({ name, names }: EntityRecord): string[] => [...new Set([name, ...names.map(({ value }) => value)])].slice(0, 12)

function* grouped<T>(items: readonly T[], keysOf: (item: T) => Iterable<string>): Generator<{ key: string; items: T[] }> {
  const groups = new Map<string, T[]>()
  for (const item of items)
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key)
      if (group) group.push(item)
      else groups.set(key, [item])
    }
  for (const [key, group] of groups) if (group.length > 1) yield { key, items: group }
}

function* twos<T>(items: readonly T[], most: number): Generator<[T, T]> {
  if (items.length > most) return
  for (let i = 0; i < items.length; i++) for (let j = i + 1; j < items.length; j++) yield [items[i]!, items[j]!]
}

/** Whole names by sound, first and last words by sound, and rare words. */
function* byName(entities: readonly EntityRecord[]): Generator<[EntityRecord, EntityRecord]> {
  const soundsOf = new Map(
    entities.map(entity => [entity.id, namesOf(entity).map(name => tokens(fold(name)).map(word => heardWord(word).consonants || word))]),
  )
  const whole = (entity: EntityRecord) => soundsOf.get(entity.id)!.map(words => `= ${words.join('')}`)
  const outer = (entity: EntityRecord) =>
    soundsOf.get(entity.id)!.flatMap(words => (words.length > 1 ? [`< ${words[0]} ${words.at(-1)}`] : []))
  const single = (entity: EntityRecord) => soundsOf.get(entity.id)!.flatMap(words => words.filter(word => word.length > 1))
  for (const { items } of grouped(entities, whole)) yield* twos(items, mostSharing.name)
  for (const { items } of grouped(entities, outer)) yield* twos(items, mostSharing.name)
  for (const { items } of grouped(entities, single)) yield* twos(items, mostSharing.word)
}

type ByName = WhySame & { code: 'exact' | 'lookalike' | 'match' | 'review' }

function nameReason(a: EntityRecord, b: EntityRecord): ByName | null {
  const way = a.labels.includes('Person') && b.labels.includes('Person') ? 'person' : 'other'
  if (a.labels.includes('Person') !== b.labels.includes('Person')) return null
  let best: ByName | null = null
  for (const one of namesOf(a))
    for (const other of namesOf(b)) {
      if (one === other) return { code: 'exact', a: one, b: other }
      if (withoutLookalikes(one) === withoutLookalikes(other)) return { code: 'lookalike', a: one, b: other }
      if (best?.code === 'match' || figuresOf(one) !== figuresOf(other)) continue
      const verdict = matchNames(one, other, way)
      // between two kinds a partial likeness does not count: many names contain a state's
      const half = verdict === 'review' && best === null && a.kind === b.kind
      if (verdict === 'match' || half) best = { code: verdict, a: one, b: other }
    }
  return best
}

function* byNeighbours(ledger: Ledger, entities: readonly EntityRecord[]) {
  const ties = new Map<string, Map<string, string>>()
  const tie = (id: string, type: string, way: string, other: string): void => {
    const own = ties.get(id) ?? new Map<string, string>()
    own.set(`${way} ${type} ${other}`, other)
    ties.set(id, own)
  }
  for (const { from, to, type } of wholeGraph(ledger).values()) {
    tie(from, type, '>', to)
    tie(to, type, '<', from)
  }
  const shared = new Map<string, { a: EntityRecord; b: EntityRecord; keys: string[] }>()
  for (const { key, items } of grouped(entities, ({ id }) => ties.get(id)?.keys() ?? []))
    for (const [a, b] of twos(items, mostSharing.tie)) {
      const pair = shared.get(pairKey(a.id, b.id))
      if (pair) pair.keys.push(key)
      else shared.set(pairKey(a.id, b.id), { a, b, keys: [key] })
    }
  for (const { a, b, keys } of shared.values()) {
    const others = [...new Set(keys.map(key => ties.get(a.id)?.get(key) ?? ''))]
    yield { a, b, types: [...new Set(keys.map(key => key.split(' ')[1] ?? ''))], others }
  }
}
