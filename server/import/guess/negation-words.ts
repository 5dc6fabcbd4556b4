/** Words of a tie that say that it is not so, or that it was and is no longer: no guess may make a present, positive tie of them. */

import { presentOf } from './present-of.ts'

export interface Negated {
  word: string
  rest: string
  /** The first of the two denies it: "denies owning". */
  denies: boolean
}

const edge = { before: '(?<![\\p{L}\\p{N}])', after: '(?![\\p{L}\\p{N}])' }
const word = (words: string): RegExp => new RegExp(`${edge.before}(?:${words})${edge.after}`, 'iu')

const noLonger =
  /no longer|not any ?more|no more|ya no|nicht mehr|ne (?:\p{L}+ )?plus|n['’]\p{L}+ plus|não mais|former|formerly|ex|erstwhile|previous|previously|past|used to|was|were|had been|until|ceased|late|antigu[oa]|anterior|fue|era|ehemalige?r?|früher(?:er)?|anciene?|ancienne|(?:ال)?سابق[ةها]?/u
    .source
const not = word(
  // "No. 2 of" is a rank
  'not|no(?!\\. ?\\p{N})|never|none|neither|nor|without|cannot|nunca|jamás|sin|não|sem|nicht|kein(?:e|en|er|em|es)?|nie|niemals|ohne|jamais|aucune?|sans|pas|ليس|ليست|لا|لن|بلا|بدون',
)
const contracted = /(?<=\p{L})n['’]t(?![\p{L}\p{N}])/iu

/** Also "denies that he", "denies any", "denied having". Of the others only with a verb behind them: who disputes something with somebody need not deny it. */
const denial =
  /^(den(?:y|ies|ied)|niega|negó|nega|negou|bestreitet|bestritt|leugnet|dément|ينفي|تنفي|نفي|نفت|نفى|(?:reject|disput|refut|contest|disavow)(?:e?[sd]|ed)?(?= \p{L}+ing(?!\p{L})))(?!\p{L})(?: that (?:he|she|it|they)(?!\p{L}))?(?: (?:any|all|the)(?!\p{L}))? ?/iu

/** It negates or denies, whatever is left of it: nobody may take it for a tie. */
export const negates = (words: string): boolean => {
  const text = plain(words)
  return denial.test(text) || (saysItWas(text) === null && (contracted.test(text) || not.test(text)))
}

/** The word that says it no longer holds: "former", "was". Null where there is none. */
export const saysItWas = (words: string): string | null => word(noLonger).exec(plain(words))?.[0] ?? null

/** "not owner of" is "owner of", negated. Null where nothing negates it, or where it merely no longer holds. */
export function negatedTie(words: string): Negated | null {
  const text = plain(words)
  const denied = denial.exec(text)
  if (denied) {
    const rest = presentOf(text.slice(denied[0].length))
    return /\p{L}/u.test(rest) && !not.test(rest) && !denial.test(rest) ? { word: denied[1] ?? '', rest, denies: true } : null
  }
  if (saysItWas(text) !== null) return null
  const found = contracted.exec(text) ?? not.exec(text)
  if (!found) return null
  const rest = (text.slice(0, found.index) + text.slice(found.index + found[0].length))
    .replace(/(?<![\p{L}\p{N}])(?:ne (?=\p{L})|n['’](?=\p{L}))/giu, '')
    .replace(/\s+/gu, ' ')
    .trim()
  return /\p{L}/u.test(rest) && !not.test(rest) ? { word: found[0], rest, denies: false } : null
}

const plain = (words: string): string => words.normalize('NFC').replaceAll('_', ' ').replace(/\s+/gu, ' ').trim()
