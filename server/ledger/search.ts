import type { SearchHit } from '../contract/answers.ts'
import { everyone } from '../contract/everyone.ts'
import type { EntityRecord } from '../contract/graph.ts'
import type { Kinds } from '../contract/kinds.ts'
import type { Lens } from '../contract/lens.ts'
import { matchRule, toldName } from '../contract/match-ways.ts'
import { kindsOf } from '../evidence/entity.ts'
import { byId, type Ledger } from '../evidence/ledger.ts'
import { underLens } from '../evidence/lens.ts'
import { fold } from '../names/fold.ts'
import { explain, nameKeys } from '../names/keys.ts'
import { wordsAsked } from '../names/search-keys.ts'
import { readWord } from '../names/skeleton.ts'
import { namesWithAllWords, namesWithNearWords, namesWithOneWord } from './name-candidates.ts'
import { type IndexedName, indexNames, type NameIndex, type NamesTold } from './name-index.ts'
import { type Query, type Rated, rateName, rateSharedWord } from './rate-name.ts'

export interface Search {
  /** Those with a label of `takes` first, best first; under a lens, entities with more relations come first among equals. Throws UnknownInLens. */
  search(q: string, limit: number, lens?: Lens, takes?: readonly string[]): SearchHit[]
  /** Follows a change of the ledger, with its new or changed entities; this search must not be used afterwards. */
  follow(ledger: Ledger, fresh: readonly EntityRecord[]): Search
}

/** `told` where the ledger is a slice. */
export const createSearch = (ledger: Ledger, told: NamesTold | null = null): Search => searchOver(ledger, null, told)

function searchOver(ledger: Ledger, known: NameIndex | null, told: NamesTold | null): Search {
  let index = known
  return {
    follow(after, fresh) {
      for (const entity of index ? fresh : []) index?.add(entity)
      return searchOver(after, index, told)
    },
    search(q, limit, lens = everyone, takes = []) {
      index ??= indexNames(ledger, told)
      const names = index
      const { degrees } = underLens(ledger, lens)
      const query = readQuery(q)
      if (query.words.length === 0) return []
      const degree = ({ found: { entity } }: Found) => told?.degree(entity.id, lens) ?? degrees.get(entity.id) ?? 0
      const fits = ({ found: { entity } }: Found) => Number(takes.length === 0 || takes.some(label => entity.labels.includes(label)))
      // the index keeps the names of what was changed or is gone since
      const isCurrent = ({ entity }: IndexedName) => ledger.entities.get(entity.id) === entity
      const better = (a: Found, b: Found) => fits(b) - fits(a) || b.rank - a.rank
      const found = [...bestByEntity(names, query, ledger.kinds, isCurrent).values()].sort(better)
      const last = found[limit - 1]
      // degrees are asked for only of those that may be among the first
      return (last ? found.filter(each => better(each, last) <= 0) : found)
        .sort((a, b) => better(a, b) || degree(b) - degree(a) || byId(a.found.entity, b.found.entity))
        .slice(0, limit)
        .map(hit => toHit(q, hit))
    },
  }
}

interface Found extends Rated {
  found: IndexedName
  rank: number
}

/** Misspellings are tried only where nothing else matches. */
function bestByEntity(index: NameIndex, query: Query, kinds: Kinds, isCurrent: (name: IndexedName) => boolean): Map<string, Found> {
  const best = new Map<string, Found>()
  const consider = (names: Iterable<IndexedName>, rate: (name: IndexedName) => Rated | null) => {
    for (const found of names) {
      if (!isCurrent(found)) continue
      const rated = rate(found)
      const rank = rated ? rated.score - (kinds.row(found.entity.kind)?.rank ?? unknownRank) : 0
      if (rated && rank > (best.get(found.entity.id)?.rank ?? 0)) best.set(found.entity.id, { ...rated, found, rank })
    }
  }
  consider(namesWithAllWords(index, query), name => rateName(query, name))
  if (best.size === 0) consider(namesWithNearWords(index, query), name => rateName(query, name))
  if (query.words.length > 1) consider(namesWithOneWord(index, query), name => rateSharedWord(query, name))
  return best
}

function readQuery(q: string): Query {
  const words = wordsAsked(q)
  return { whole: fold(q).trim(), words, read: words.map(readWord), near: new Map() }
}

/** A kind's rank in the vocabulary is subtracted from the score; for unknown kinds: */
const unknownRank = 5

function toHit(q: string, { found: { entity, name }, way, rank, heard }: Found): SearchHit {
  const shown = heard ? (inArabicLetters(entity, q) ?? name.value) : null
  const as = toldName(name.kind)
  return {
    id: entity.id,
    name: entity.name,
    kind: entity.kind,
    kinds: kindsOf(entity),
    score: Math.round(rank * 10) / 10,
    matched: { name: name.value, lang: name.lang, as, way, rule: matchRule(way, as), via: shown === null ? null : explain(q, shown) },
  }
}

/** Compared with the name in its owner's script, where that sounds like the query. */
function inArabicLetters(entity: EntityRecord, q: string): string | undefined {
  const { key } = nameKeys(q)
  return entity.names.find(({ script, value }) => script === 'Arab' && nameKeys(value).key === key)?.value
}
