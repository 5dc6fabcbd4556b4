import { readWord } from '../names/skeleton.ts'
import { type IndexedName, joined, lowerBound, type NameIndex } from './name-index.ts'
import type { Query } from './rate-name.ts'

/** By letters or sound, the last word perhaps unfinished; also names of the same sound with other word breaks. */
export function namesWithAllWords(index: NameIndex, query: Query): Set<IndexedName> {
  const last = query.words.length - 1
  const sets = query.words.map((word, i) => [...wordsLike(index, word), ...(i === last ? unfinished(index, word) : [])])
  return new Set([...intersection(sets), ...index.byJoined.get(joined(query.words).consonants)])
}

/** Words may also be misspelt. Fills `query.near`. */
export function namesWithNearWords(index: NameIndex, query: Query): Set<IndexedName> {
  const sets = query.words.map(word => {
    const near = index.near(word).slice(0, mostNear)
    query.near.set(word, new Set(near))
    return [...wordsLike(index, word), ...near.flatMap(other => index.byWord.get(other))]
  })
  return intersection(sets)
}

/** Ignores words that very many names have. */
export function namesWithOneWord(index: NameIndex, query: Query): Set<IndexedName> {
  const telling = query.words.filter(word => word.length > 2).map(word => wordsLike(index, word))
  return new Set(telling.filter(names => names.length <= mostSharing).flat())
}

const mostNear = 50
const mostSharing = 2000

function wordsLike(index: NameIndex, word: string): IndexedName[] {
  const { consonants, also } = readWord(word)
  // a single consonant would match half the index
  const bySound = consonants.length < 2 ? [] : [...new Set([consonants, also])].flatMap(skeleton => index.byConsonants.get(skeleton))
  return [...index.byWord.get(word), ...bySound]
}

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
