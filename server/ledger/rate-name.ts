import type { MatchWay } from '../contract/match-ways.ts'
import { joined } from '../names/search-keys.ts'
import type { Word } from '../names/skeleton.ts'
import { wordsAgree } from '../names/words-agree.ts'
import type { IndexedName } from './name-index.ts'

export interface Query {
  whole: string
  words: string[]
  read: Word[]
  near: Map<string, Set<string>>
}

export interface Rated {
  /** 0 to 100; orders hits, and says nothing about truth. */
  score: number
  way: MatchWay
  heard: boolean
}

type Way = 'letters' | 'start' | 'sound' | 'short sound' | 'near sound' | 'typo'
const points: Record<Way, number> = { letters: 1, start: 0.93, sound: 0.9, 'near sound': 0.72, 'short sound': 0.65, typo: 0.6 }
const sounds: readonly (Way | null)[] = ['sound', 'short sound', 'near sound']

/** Null where a word of the query is not in the name at all. */
export function rateName(query: Query, found: IndexedName): Rated | null {
  if (query.whole === found.whole) return rated(100, 'exact', found)
  if (query.words.join(' ') === found.words.join(' ')) return rated(99, 'article', found)
  if (found.whole.startsWith(query.whole)) return rated(80 + 10 * covered(query.whole, found.whole), 'prefix', found)
  const ways = query.words.map((word, i) => wayTo(word, query.read[i], found, i === query.words.length - 1, query.near))
  if (ways.every(way => way !== null)) return byWords(query, found, ways)
  const [a, b] = [joined(query.words), joined(found.words)]
  return a.consonants.length >= 5 && wordsAgree(a, b) === 'equal' ? rated(88, heardWay(query, found), found, true) : null
}

function wayTo(
  word: string,
  read: Word | undefined,
  { words, read: readings }: IndexedName,
  last: boolean,
  near: Query['near'],
): Way | null {
  if (words.includes(word)) return 'letters'
  if (last && words.some(other => other.startsWith(word))) return 'start'
  return soundOf(read, readings) ?? (words.some(other => near.get(word)?.has(other)) ? 'typo' : null)
}

/** Words with two consonants weigh less: many unrelated words share them. */
function soundOf(read: Word | undefined, readings: readonly Word[]): Way | null {
  if (!read || read.consonants.length < 2) return null
  const agreements = readings.map(other => wordsAgree(read, other))
  const long = read.consonants.length > 2
  if (agreements.includes('equal')) return long ? 'sound' : 'short sound'
  return long && agreements.includes('similar') ? 'near sound' : null
}

/** The better, the fewer other words the name has. Null where the shared word is only near. */
export function rateSharedWord(query: Query, found: IndexedName): Rated | null {
  const ways = query.words.map((word, i) => (word.length > 2 ? wayTo(word, query.read[i], found, false, query.near) : null))
  return ways.includes('letters') || ways.includes('sound') ? { score: 30 / found.words.length, way: 'word', heard: false } : null
}

function byWords(query: Query, found: IndexedName, ways: readonly Way[]): Rated {
  const quality = ways.reduce((sum, way) => sum + points[way], 0) / ways.length
  const share = Math.min(1, query.words.length / found.words.length)
  const inOrder = share === 1 && query.words.every((word, i) => wayTo(word, query.read[i], wordAt(found, i), true, query.near) !== null)
  const heard = ways.some(way => sounds.includes(way))
  const partly = share < 1 ? 'part' : inOrder ? 'prefix' : 'order'
  const way = ways.includes('typo') ? 'typo' : heard ? heardWay(query, found) : partly
  return rated(quality * (inOrder ? 97 : 50 + 25 * share), way, found, heard)
}

const wordAt = (found: IndexedName, i: number): IndexedName => ({
  ...found,
  words: found.words.slice(i, i + 1),
  read: found.read.slice(i, i + 1),
})

/** A spelling in the same script, a transliteration across scripts. */
const heardWay = (query: Query, found: IndexedName): MatchWay =>
  query.read.some(word => word.arabic) === found.read.some(word => word.arabic) ? 'spelling' : 'transliteration'

const covered = (part: string, whole: string): number => part.length / whole.length

/** A misprint scores a little less. */
const rated = (score: number, way: MatchWay, { name }: IndexedName, heard = false): Rated => ({
  score: name.kind === 'error' ? score - 1 : score,
  way,
  heard,
})
