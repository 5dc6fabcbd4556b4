import type { TextClause, TextQuery } from './parse.ts'
import type { IndexedField, Postings, TextIndex } from './text-index.ts'

export type Hits = Map<number, number>

const K1 = 1.2
const B = 0.75
/** Lucene tries at most this many words for a fuzzy one. */
const MOST_FUZZY = 50

export function search(index: TextIndex, query: TextQuery, tick: (steps?: number) => void): Hits {
  tick()
  switch (query.kind) {
    case 'all':
      tick(index.nodes.length)
      return new Map(index.nodes.map((_node, document) => [document, 1]))
    case 'boost':
      return new Map([...search(index, query.query, tick)].map(([document, score]) => [document, score * query.by]))
    case 'bool':
      return combine(index, query.clauses, tick)
    default:
      return inFields(index, query, tick)
  }
}

type WordQuery = Exclude<TextQuery, { kind: 'all' | 'boost' | 'bool' }>

function inFields(index: TextIndex, query: WordQuery, tick: (steps?: number) => void): Hits {
  const hits: Hits = new Map()
  for (const [name, field] of index.fields) {
    if (query.field === undefined || query.field === name) add(hits, inField(field, query, tick))
  }
  return hits
}

function inField(field: IndexedField, query: WordQuery, tick: (steps?: number) => void): Hits {
  switch (query.kind) {
    case 'word': {
      const places = field.postings.get(query.word) ?? new Map()
      tick(1 + places.size)
      return scored(field, places)
    }
    case 'phrase':
      return scored(field, phrasePlaces(field, query.words))
    case 'pattern': {
      const hits: Hits = new Map()
      for (const [word, places] of field.postings) {
        tick(word.length)
        if (query.pattern.test(word)) for (const document of places.keys()) hits.set(document, 1)
      }
      return hits
    }
    case 'fuzzy': {
      const near: { places: Postings; likeness: number }[] = []
      for (const [word, places] of field.postings) {
        tick()
        const edits = distance(word, query.word, query.edits)
        if (edits <= query.edits) near.push({ places, likeness: 1 - edits / Math.min(length(word), length(query.word)) })
      }
      const hits: Hits = new Map()
      for (const { places, likeness } of near.sort((a, b) => b.likeness - a.likeness).slice(0, MOST_FUZZY)) {
        add(hits, new Map([...scored(field, places)].map(([document, score]) => [document, score * likeness])))
      }
      return hits
    }
  }
}

function add(hits: Hits, more: Hits): void {
  for (const [document, score] of more) hits.set(document, (hits.get(document) ?? 0) + score)
}

/** All that is required; without that, at least one optional clause; never what is prohibited. */
function combine(index: TextIndex, clauses: readonly TextClause[], tick: (steps?: number) => void): Hits {
  const of = (occur: TextClause['occur']): Hits[] =>
    clauses.filter(each => each.occur === occur).map(each => search(index, each.query, tick))
  const must = of('must')
  const should = of('should')
  const refused = of('not')
  const hits: Hits = new Map()
  const [first] = must
  if (first) {
    for (const document of first.keys()) if (must.every(each => each.has(document))) hits.set(document, 0)
    for (const each of [...must, ...should])
      for (const [document, score] of each) if (hits.has(document)) hits.set(document, hits.get(document)! + score)
  } else for (const each of should) add(hits, each)
  for (const each of refused) for (const document of each.keys()) hits.delete(document)
  return hits
}

function scored({ lengths, average }: IndexedField, places: Postings): Hits {
  const rare = Math.log(1 + (lengths.size - places.size + 0.5) / (places.size + 0.5))
  return new Map(
    [...places].map(([document, at]) => {
      const long = (lengths.get(document) ?? 0) / average
      return [document, (rare * at.length) / (at.length + K1 * (1 - B + B * long))]
    }),
  )
}

function phrasePlaces({ postings }: IndexedField, words: readonly string[]): Postings {
  const [first = new Map(), ...others] = words.map(word => postings.get(word) ?? new Map<number, readonly number[]>())
  const found = new Map<number, readonly number[]>()
  for (const [document, starts] of first) {
    const whole = (starts as readonly number[]).filter(at => others.every((places, i) => places.get(document)?.includes(at + i + 1)))
    if (whole.length > 0) found.set(document, whole)
  }
  return found
}

const length = (word: string): number => Array.from(word).length

/** Edit distance with swaps; anything above `most` where it would be more. */
function distance(one: string, other: string, most: number): number {
  const [a, b] = [Array.from(one), Array.from(other)]
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let row = b.map((_sign, j) => j + 1)
  row.unshift(0)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      let least = Math.min(changed, row[j]! + 1, next[j - 1]! + 1)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, before[j - 2]! + 1)
      next.push(least)
    }
    before = row
    row = next
  }
  return row[b.length]!
}
