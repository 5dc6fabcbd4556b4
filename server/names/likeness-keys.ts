import { fold, tokens } from './fold.ts'
import { withoutLegalForm } from './legal-forms.ts'
import { plainWords } from './plain-words.ts'
import { heardWord } from './romanise.ts'

const leastSound = 4

export interface LikenessKeys {
  has: string[]
  asks: string[]
}

/** By the sound of the whole, with and without its legal form; and by the family name, where one of two has an initial before it. */
export function likenessKeys(name: string): LikenessKeys {
  const words = tokens(fold(name))
  const sounds = [...new Set([soundOf(words), soundOf(tokens(fold(withoutLegalForm(plainWords(name)))))])].filter(
    key => key.length >= leastSound,
  )
  const [first = '', last = ''] = [words[0], words.at(-1)]
  if (words.length < 2) return { has: sounds, asks: sounds }
  const initial = `${initialOf(first)}. ${soundOf(tokens(last))}`
  const [own, other] = first.length === 1 ? ['short', 'long'] : ['long', 'short']
  return { has: [...sounds, `${own} ${initial}`], asks: [...new Set([...sounds, `${other} ${initial}`])] }
}

const soundOf = (words: readonly string[]): string => words.map(word => heardWord(word).consonants || word).join('')

/** Its first consonant, as it sounds; one sign for all vowels. */
function initialOf(word: string): string {
  const { consonants, vowels } = heardWord(word)
  return vowels[0] === '' ? consonants.slice(0, 1) : '-'
}
