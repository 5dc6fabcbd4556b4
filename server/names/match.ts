/** Advice for people: merging is always a person's recorded decision. */
import { fold, tokens } from './fold.ts'
import { heardWord, isOtherAlphabet, romanised } from './romanise.ts'
import { readWord, type Word } from './skeleton.ts'
import { type Agreement, wordsAgree } from './words-agree.ts'

export type Verdict = 'match' | 'review' | 'no-match'

/** Least number of shared consonants for names with other word breaks (حزب الله, Hezbollah). */
const leastJoined = 5
const titles = new Set(
  'sheikh shaykh sheik sayyid sayyed seyyed hajj haji dr mr mrs ayatollah general gen imam mullah شيخ سيد حاج دكتور اية'.split(' '),
)

/** For persons the first and last words decide, otherwise all must agree. Typos never match. */
export function matchNames(a: string, b: string, kind: 'person' | 'other'): Verdict {
  const [one, other] = kind === 'person' ? [personWords(a), personWords(b)] : [wordsOf(a), wordsOf(b)]
  if (one.length === 0 || other.length === 0) return 'no-match'
  const inOrder = compareInOrder(one, other)
  if (inOrder !== 'different') return verdictOf(inOrder, kind === 'person' && one.length === 1)
  const joined = joinedAgreement(one, other)
  if (joined !== 'different') return verdictOf(joined, false)
  return kind === 'person' ? matchPersons(one, other) : isStart(one, other) ? 'review' : 'no-match'
}

/** Read as one word each. The ا of الله is silent inside a name. */
function joinedAgreement(one: readonly NameWord[], other: readonly NameWord[]): Agreement {
  if (one.length === other.length) return 'different'
  const join = (words: readonly NameWord[]) =>
    heardWord(
      words
        .map(({ text }) => text)
        .join('')
        .replace(/(?<=.)الله/gu, 'لله'),
    )
  const [a, b] = [join(one), join(other)]
  return a.consonants.length < leastJoined ? 'different' : wordsAgree(a, b)
}

const wordsOf = (name: string): NameWord[] => tokens(fold(name)).map(toWord)

type NameWord = Word & { text: string; ways?: readonly Word[] }
const toWord = (text: string): NameWord =>
  isOtherAlphabet(text) ? { ...heardWord(text), text, ways: romanised(text).map(readWord) } : { ...readWord(text), text }

function personWords(name: string): NameWord[] {
  const words = tokens(fold(name))
  while (words.length > 1 && titles.has(words[0] ?? '')) words.shift()
  return words.map(toWord)
}

/** A family name alone is a candidate, never an identity. */
const verdictOf = (agreement: Agreement, nameAlone: boolean): Verdict => (agreement === 'equal' && !nameAlone ? 'match' : 'review')

function compareInOrder(one: readonly NameWord[], other: readonly NameWord[]): Agreement {
  if (one.length !== other.length) return 'different'
  return worst(one.map((word, i) => agree(word, other[i])))
}

function matchPersons(one: readonly NameWord[], other: readonly NameWord[]): Verdict {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short.length === 1) return long.some(word => agree(short[0], word) === 'equal') ? 'review' : 'no-match'
  const last = agree(short.at(-1), long.at(-1))
  if (last !== 'different') {
    const first = agree(short[0], long[0])
    if (first !== 'different') return verdictOf(worst([first, last, middleNames(short.slice(1, -1), long.slice(1, -1))]), false)
    if (isInitialOf(short[0], long[0]) || isInitialOf(long[0], short[0])) return 'review'
  }
  return isStart(short, long) ? 'review' : 'no-match'
}

/** Middle names may be missing or initials; where they differ, these may be two men (Mohammed Baqir, Mohammed Sadiq al-Sadr). */
function middleNames(short: readonly NameWord[], long: readonly NameWord[]): Agreement {
  if (short.length === 0 || long.length === 0) return 'equal'
  const [few, many] = short.length <= long.length ? [short, long] : [long, short]
  const known = (word: NameWord) =>
    many.some(other => agree(word, other) === 'equal' || isInitialOf(word, other) || isInitialOf(other, word))
  return few.every(known) ? 'equal' : 'similar'
}

function isStart(one: readonly NameWord[], other: readonly NameWord[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  return short.length < long.length && short.every((word, i) => agree(word, long[i]) === 'equal')
}

function agree(a: NameWord | undefined, b: NameWord | undefined): Agreement {
  if (!a || !b) return 'different'
  if (a.ways && b.ways) return wordsAgree(readWord(a.text), readWord(b.text))
  const [ways, other] = a.ways ? [a.ways, b] : [b.ways ?? [b], a]
  return best(ways.map(way => wordsAgree(way, other)))
}

const best = (agreements: readonly Agreement[]): Agreement =>
  agreements.includes('equal') ? 'equal' : agreements.includes('similar') ? 'similar' : 'different'

const worst = (agreements: readonly Agreement[]): Agreement =>
  agreements.includes('different') ? 'different' : agreements.includes('similar') ? 'similar' : 'equal'

function isInitialOf(initial: Word | undefined, word: Word | undefined): boolean {
  if (!initial || !word || initial.consonants.length + initial.vowels.join('').length !== 1) return false
  return initial.consonants === '' ? word.vowels[0] !== '' : word.consonants.startsWith(initial.consonants) && word.vowels[0] === ''
}
