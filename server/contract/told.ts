/** A sentence as a code with parameters, so that a client words it in its own language. The English beside it is for programs. */
import type claims from './told/claims.json'
import type denials from './told/denials.json'
import { inQuotes } from './wording.ts'

export type ToldCode = keyof typeof claims | keyof typeof denials

/** A list is said as "A, B and C". Texts are names, quotes and words of the vocabulary. */
export type Word<C extends string = ToldCode> = string | number | boolean | Told<C> | readonly Word<C>[]
export interface Told<C extends string = ToldCode> {
  code: C
  about?: Readonly<Record<string, Word<C>>> | undefined
}

/** A claim's sentence: who says it and how, which may be empty, and what is said. */
export interface ToldClaim {
  lead: Told | null
  said: Told
}

export const tell = (code: ToldCode, about?: Readonly<Record<string, Word>>): Told => (about === undefined ? { code } : { code, about })

type Value = string | number | boolean

/** "harbour-news.example" is written as it is, also where a sentence begins. */
const host = /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}(?![\p{L}\p{N}])/u

export const capitalised = (text: string): string => (host.test(text) ? text : text.slice(0, 1).toUpperCase() + text.slice(1))

/** Says words in one language: `say` fills the message of a code, `list` joins. */
export function teller<C extends string = ToldCode>(
  say: (code: C, values: Readonly<Record<string, Value>>) => string,
  list: (items: readonly string[]) => string,
) {
  const value = (word: Word<C>): Value => (typeof word === 'object' ? words(word) : word)
  const words = (word: Word<C>): string => {
    if (typeof word !== 'object') return String(word)
    if (!('code' in word)) return list(word.map(words))
    if (word.code === 'quotedSentence') return inQuotes(sentence(word.about?.sentence ?? ''))
    return say(word.code, Object.fromEntries(Object.entries(word.about ?? {}).map(([key, each]) => [key, value(each)])))
  }
  const sentence = (word: Word<C>): string => capitalised(words(word))
  return { words, sentence }
}
