/** One pass over the words with an index of names; the longest match wins, and doubt is kept. */
import type { EntityRef } from '../../../server/contract/claim.ts'
import { fold, tokens } from '../../../server/names/fold.ts'
import { matchNames } from '../../../server/names/match.ts'
import { readWord, type Word } from '../../../server/names/skeleton.ts'
import type { Segment } from './reading-segments.ts'
import { type TextWord, wordsOf } from './reading-words.ts'

/** Every name in the record. Placeholders are left out: "they" is never resolved by a guess. */
export const namesQuery = `MATCH (e:Entity)-[:HAS_NAME]->(n:Name) WHERE e.resolved
RETURN e.id AS id, e.name AS name, e.kind AS kind, n.value AS value, e:Person AS person ORDER BY id, value`

export interface KnownName {
  entity: EntityRef
  value: string
  person: boolean
}

/** A known name at a place of the text. `sure`: whose it is; more than one is ambiguous. `maybe`: only where none is sure. */
export interface NameHere {
  start: number
  end: number
  printed: string
  sure: EntityRef[]
  maybe: EntityRef[]
}

export type TextSegment = Segment<NameHere>

interface Entry extends KnownName {
  tokens: string[]
  arabic: boolean
}

export interface NameIndex {
  /** By consonants of all words joined, by first and last word of a person, by last word of a person. */
  entries: ReadonlyMap<string, Entry[]>
  /** How keys begin: a word that begins none is passed over at once. */
  begins: ReadonlySet<string>
  longest: number
}

const mostWords = 8
/** Consonants that a lone Arabic word must share with a Latin name: shorter ones agree by chance. */
const leastAcross = 3
const isArabic = (text: string): boolean => /\p{Script=Arabic}/u.test(text)

/** Index of names; a name without letters or of more than eight words is left out. */
export function nameIndex(names: readonly KnownName[]): NameIndex {
  const entries = new Map<string, Entry[]>()
  let longest = 0
  for (const name of names) {
    const words = tokens(fold(name.value))
    if (words.length === 0 || words.length > mostWords) continue
    const entry: Entry = { ...name, tokens: words, arabic: isArabic(name.value) }
    const { person } = name
    longest = Math.max(longest, words.length + (person ? 1 : 0))
    for (const key of new Set([...joinedKeys(words), ...(person ? personKeys(words) : [])]))
      entries.set(key, [...(entries.get(key) ?? []), entry])
  }
  const begins = new Set([...entries.keys()].flatMap(key => [...key].map((_, at, all) => all.slice(0, at + 1).join(''))))
  return { entries, begins, longest: Math.min(longest, mostWords) }
}

/** Names in the order of the text, not overlapping; places are units of `text`. */
export function findNames(text: string, { entries, begins, longest }: NameIndex): NameHere[] {
  const words = wordsOf(text)
  const found: NameHere[] = []
  for (let i = 0; i < words.length; i++) {
    const first = words[i]!
    if (first.start < (found.at(-1)?.end ?? 0) || !beginsName(first.token, begins)) continue
    let length = 1
    while (length < longest && words[i + length]?.joined) length++
    let here: ReturnType<typeof nameAt> = null
    for (; here === null && length > 0; length--) here = nameAt(words.slice(i, i + length), entries)
    if (here) found.push({ ...here, printed: text.slice(here.start, here.end) })
  }
  return found
}

const beginsName = (token: string, begins: NameIndex['begins']): boolean =>
  [...joinedKeys([token]), lastKey(token)].some(key => begins.has(key))

function nameAt(window: readonly TextWord[], entries: NameIndex['entries']): Omit<NameHere, 'printed'> | null {
  const said = window.map(word => word.token)
  const keys = [...joinedKeys(said), ...(said.length > 1 ? [outerKey(said)] : personKeys(said))]
  const candidates = new Set(keys.flatMap(key => entries.get(key) ?? []))
  if (candidates.size === 0) return null
  const [sure, maybe] = [new Map<string, EntityRef>(), new Map<string, EntityRef>()]
  const printed = printedWords(window)
  for (const entry of candidates) {
    const verdict = verdictOn(printed, said, entry)
    if (verdict === 'match') sure.set(entry.entity.id, entry.entity)
    else if (verdict === 'review') maybe.set(entry.entity.id, entry.entity)
  }
  if (sure.size + maybe.size === 0) return null
  return { start: window[0]!.start, end: window.at(-1)!.end, sure: [...sure.values()], maybe: sure.size > 0 ? [] : [...maybe.values()] }
}

function verdictOn(printed: readonly string[], said: readonly string[], entry: Entry): ReturnType<typeof matchNames> {
  const same = said.length === entry.tokens.length && said.every((word, i) => word === entry.tokens[i])
  const across = isArabic(printed.join('')) !== entry.arabic
  if (!across && !entry.arabic && isShort(entry.value)) return printed.join(' ') === entry.value ? 'match' : 'no-match'
  if (!(across || entry.arabic || writtenAsName(printed, entry.value, same)) || !heardEnough(said, entry, same, across)) return 'no-match'
  const verdict = matchNames(printed.join(' '), entry.value, entry.person ? 'person' : 'other')
  return said.length === 1 && across && verdict === 'match' ? 'review' : verdict
}

/** In Latin letters: capitals where the name has them; a description without any ("the tapes") word for word. */
function writtenAsName(printed: readonly string[], value: string, same: boolean): boolean {
  if (!/\p{Lu}/u.test(value)) return same
  const words = value.split(/\s+/)
  return (capitalised(printed[0]) || !capitalised(value)) && (capitalised(printed.at(-1)) || !capitalised(words.at(-1)))
}

/** A lone word's sound proves little: Iron is not Iran; an Arabic word must share three consonants with a Latin name. */
function heardEnough(said: readonly string[], entry: Entry, same: boolean, across: boolean): boolean {
  if (same) return true
  if ([said[0]!, said.at(-1)!].some(word => consonants(word) === '')) return false
  if (said.length > 1) return true
  return across ? !entry.arabic && consonants(said[0]!).length >= leastAcross : entry.tokens.includes(said[0]!)
}

/** PMF, IRGC-QF: letters that stand for words. */
const isShort = (value: string): boolean => /^[\p{Lu}\p{N}-]{2,8}$/u.test(value)
/** An article written small (al-Maliki) does not count. */
const capitalised = (word = ''): boolean => /^\p{Lu}/u.test(word.replace(/^(?:al|el|ul|a[sdrtnz]|ash|adh|ath)[-‐‑–]/u, ''))

const printedWords = (window: readonly TextWord[]): string[] =>
  window.filter((word, i) => word.start !== window[i - 1]?.start).map(({ printed }) => printed)

/** Words recur: each is read once. Emptied when full, so that a long text does not keep growing it. */
const wordsRead = new Map<string, Pick<Word, 'consonants' | 'also'>>()
function readOnce(word: string): Pick<Word, 'consonants' | 'also'> {
  const known = wordsRead.get(word)
  if (known) return known
  if (wordsRead.size > 50_000) wordsRead.clear()
  const read = readWord(word)
  wordsRead.set(word, read)
  return read
}

const consonants = (word: string): string => readOnce(word).consonants
function joinedKeys(words: readonly string[]): string[] {
  const read = words.map(readOnce)
  const [one, other] = [read.map(each => each.consonants).join(''), read.map(each => each.also).join('')]
  if (one === '') return [words.join(' ')]
  return one === other ? [one] : [one, other]
}
const outerKey = (words: readonly string[]): string => `${consonants(words[0]!)} … ${consonants(words.at(-1)!)}`
const lastKey = (word: string): string => `… ${consonants(word)}`
const personKeys = (words: readonly string[]): string[] =>
  words.length > 1 ? [outerKey(words), lastKey(words.at(-1)!)] : [lastKey(words[0]!)]
