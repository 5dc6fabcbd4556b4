import MiniSearch from 'minisearch'
import type { EntityRecord, Name } from '../contract/graph.ts'
import { Grouped } from '../evidence/grouped.ts'
import type { Ledger } from '../evidence/ledger.ts'
import { fold, tokens } from '../names/fold.ts'
import { readWord, type Word } from '../names/skeleton.ts'

export interface IndexedName {
  entity: EntityRecord
  name: Name
  whole: string
  words: string[]
  read: Word[]
}

export interface NameIndex {
  byWord: Grouped<IndexedName>
  byConsonants: Grouped<IndexedName>
  byJoined: Grouped<IndexedName>
  wordsInOrder: string[]
  near(word: string): string[]
  add(entity: EntityRecord): void
}

export function indexNames(ledger: Ledger): NameIndex {
  const [byWord, byConsonants, byJoined] = [new Grouped<IndexedName>(), new Grouped<IndexedName>(), new Grouped<IndexedName>()]
  const put = (entity: EntityRecord, fresh: (word: string) => void) => {
    for (const name of namesOf(entity).map(each => toIndexed(entity, each))) {
      for (const word of new Set(name.words)) {
        if (!byWord.has(word)) fresh(word)
        byWord.add(word, name)
      }
      const skeletons = name.read.flatMap(({ consonants, also }) => [consonants, also])
      for (const skeleton of new Set(skeletons)) if (skeleton !== '') byConsonants.add(skeleton, name)
      byJoined.add(joined(name.words).consonants, name)
    }
  }
  for (const entity of ledger.entities.values()) put(entity, () => undefined)
  const wordsInOrder = [...byWord.keys()].sort()
  let misspellings: MiniSearch<{ id: string }> | null = null
  return {
    ...{ byWord, byConsonants, byJoined, wordsInOrder },
    near(word) {
      misspellings ??= indexMisspellings(byWord.keys())
      return misspellings
        .search(word, { fuzzy: term => (term.length < 4 ? 0 : term.length < 6 ? 1 : 2), combineWith: 'AND' })
        .map(({ id }) => String(id))
    },
    add(entity) {
      put(entity, word => {
        wordsInOrder.splice(lowerBound(wordsInOrder, word), 0, word)
        misspellings?.add({ id: word })
      })
    },
  }
}

export function lowerBound(sorted: readonly string[], value: string): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? '') < value) low = middle + 1
    else high = middle
  }
  return low
}

function namesOf(entity: EntityRecord): Name[] {
  const own: Name = { value: entity.name, lang: null, script: null, kind: 'canonical' }
  const titles: Name[] = entity.facts?.title ? [{ value: entity.facts.title, lang: null, script: null, kind: 'variant' }] : []
  return [...new Map([own, ...titles, ...entity.names].map(name => [name.value, name])).values()]
}

function toIndexed(entity: EntityRecord, name: Name): IndexedName {
  const whole = fold(name.value)
  const words = tokens(whole)
  return { entity, name, whole: whole.trim(), words, read: words.map(readWord) }
}

/** The ا of الله is silent inside a name. */
export const joined = (words: readonly string[]): Word => readWord(words.join('').replace(/(?<=.)الله/gu, 'لله'))

function indexMisspellings(words: Iterable<string>): MiniSearch<{ id: string }> {
  const index = new MiniSearch<{ id: string }>({ fields: ['id'], idField: 'id', tokenize: text => [text], processTerm: term => term })
  index.addAll([...words].map(id => ({ id })))
  return index
}
