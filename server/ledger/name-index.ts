import type { EntityRecord, Name } from '../contract/graph.ts'
import type { Lens } from '../contract/lens.ts'
import { Grouped } from '../evidence/grouped.ts'
import type { Ledger } from '../evidence/ledger.ts'
import { fold, tokens } from '../names/fold.ts'
import { nearWords } from '../names/near-words.ts'
import { joined, namesOf, soundsAsked, soundsOf } from '../names/search-keys.ts'
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
  near(word: string): readonly string[]
  /** Very many have it. */
  isCommon(word: string): boolean
  add(entity: EntityRecord): void
}

/** Of a slice, what only the whole tells. */
export interface NamesTold {
  near(word: string): readonly string[]
  isCommon(word: string): boolean
  degree(id: string, lens: Lens): number | undefined
}

/** A word that more entities have is not looked for alone. */
export const mostSharing = 2000

export function indexNames(ledger: Ledger, told: Omit<NamesTold, 'degree'> | null = null): NameIndex {
  const [byWord, byConsonants, byJoined] = [new Grouped<IndexedName>(), new Grouped<IndexedName>(), new Grouped<IndexedName>()]
  const put = (entity: EntityRecord, fresh: (word: string) => void) => {
    for (const name of namesOf(entity).map(each => toIndexed(entity, each))) {
      for (const word of new Set(name.words)) {
        if (!byWord.has(word)) fresh(word)
        byWord.add(word, name)
      }
      for (const sound of soundsOf(name.read)) byConsonants.add(sound, name)
      byJoined.add(joined(name.words).consonants, name)
    }
  }
  for (const entity of ledger.entities.values()) put(entity, () => undefined)
  const wordsInOrder = [...byWord.keys()].sort()
  const names = { byWord, byConsonants, byJoined, wordsInOrder }
  return {
    ...names,
    near: word => told?.near(word) ?? nearWords(wordsInOrder, word),
    isCommon: word => told?.isCommon(word) ?? new Set(wordsLike(names, word).map(({ entity }) => entity.id)).size > mostSharing,
    add(entity) {
      put(entity, word => void wordsInOrder.splice(lowerBound(wordsInOrder, word), 0, word))
    },
  }
}

export const wordsLike = ({ byWord, byConsonants }: Pick<NameIndex, 'byWord' | 'byConsonants'>, word: string): IndexedName[] => [
  ...byWord.get(word),
  ...soundsAsked(word).flatMap(sound => byConsonants.get(sound)),
]

export function lowerBound(sorted: readonly string[], value: string): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? '') < value) low = middle + 1
    else high = middle
  }
  return low
}

function toIndexed(entity: EntityRecord, name: Name): IndexedName {
  const whole = fold(name.value)
  const words = tokens(whole)
  return { entity, name, whole: whole.trim(), words, read: words.map(readWord) }
}
