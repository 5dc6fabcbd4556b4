/** By what search finds an entity: a store keeps these keys beside its names. */
import type { EntityRecord, Name } from '../contract/graph.ts'
import { fold, tokens } from './fold.ts'
import { readWord, type Word } from './skeleton.ts'

export interface SearchKeys {
  /** Folded, of all names in all scripts. */
  words: string[]
  /** Consonants of each word, in both readings. */
  wordSounds: string[]
  /** Consonants of each name read as one word. */
  nameSounds: string[]
}

export function searchKeys(entity: Pick<EntityRecord, 'name' | 'names' | 'facts'>): SearchKeys {
  const all = namesOf(entity).map(({ value }) => tokens(fold(value)))
  return {
    words: distinct(all.flat()),
    wordSounds: distinct(all.flatMap(words => soundsOf(words.map(readWord)))),
    nameSounds: distinct(all.map(words => joined(words).consonants)),
  }
}

export function namesOf({ name, names, facts }: Pick<EntityRecord, 'name' | 'names' | 'facts'>): Name[] {
  const own: Name = { value: name, lang: null, script: null, kind: 'canonical' }
  const titles: Name[] = facts?.title ? [{ value: facts.title, lang: null, script: null, kind: 'variant' }] : []
  return [...new Map([own, ...titles, ...names].map(each => [each.value, each])).values()]
}

/** Without those that have no consonant. */
export const soundsOf = (read: readonly Word[]): string[] =>
  [...new Set(read.flatMap(({ consonants, also }) => [consonants, also]))].filter(sound => sound !== '')

/** The ا of الله is silent inside a name. */
export const joined = (words: readonly string[]): Word => readWord(words.join('').replace(/(?<=.)الله/gu, 'لله'))

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)].filter(text => text !== '').sort()

/** Words of a query. One of an article alone ("al") is kept as it is. */
export function wordsAsked(q: string): string[] {
  const whole = fold(q).trim()
  const words = tokens(whole)
  const asked = words.length > 0 ? words : (whole.match(/[\p{L}\p{N}]+/gu) ?? [])
  return asked.length > mostWords ? [] : asked
}

/** Longer queries match no stored name. */
const mostWords = 40

/** What a word is looked up by besides its letters: a single consonant would match half the names. */
export function soundsAsked(word: string): string[] {
  const { consonants, also } = readWord(word)
  return consonants.length < 2 ? [] : [...new Set([consonants, also])]
}
