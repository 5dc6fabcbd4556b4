import { joined } from '../names/search-keys.ts'
import { type IndexedName, lowerBound, type NameIndex, wordsLike } from './name-index.ts'
import type { Query } from './rate-name.ts'

/** By letters or sound, the last word perhaps unfinished; also names of the same sound with other word breaks. */
export function namesWithAllWords(index: NameIndex, query: Query): Set<IndexedName> {
  const last = query.words.length - 1
  const sets = query.words.map((word, i) => [...wordsLike(index, word), ...(i === last ? unfinished(index, word) : [])])
  const sound = joined(query.words).consonants
  return new Set([...intersection(sets), ...(sound === '' ? [] : index.byJoined.get(sound))])
}

/** Words may also be misspelt. Fills `query.near`. */
export function namesWithNearWords(index: NameIndex, query: Query): Set<IndexedName> {
  const sets = query.words.map(word => {
    const near = index.near(word)
    query.near.set(word, new Set(near))
    return [...wordsLike(index, word), ...near.flatMap(other => index.byWord.get(other))]
  })
  return intersection(sets)
}

export function namesWithOneWord(index: NameIndex, query: Query): Set<IndexedName> {
  const telling = query.words.filter(word => word.length > leastTelling && !index.isCommon(word))
  return new Set(telling.flatMap(word => wordsLike(index, word)))
}

const leastTelling = 2

function unfinished(index: NameIndex, start: string): IndexedName[] {
  const found: IndexedName[] = []
  for (let i = lowerBound(index.wordsInOrder, start); index.wordsInOrder[i]?.startsWith(start); i++)
    found.push(...index.byWord.get(index.wordsInOrder[i] ?? ''))
  return found
}

function intersection(sets: readonly IndexedName[][]): Set<IndexedName> {
  const [smallest = [], ...others] = sets.toSorted((a, b) => a.length - b.length)
  const rest = others.map(other => new Set(other))
  return new Set(smallest.filter(name => rest.every(other => other.has(name))))
}
