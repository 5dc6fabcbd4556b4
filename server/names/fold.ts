/** Removes what writers vary freely: case, marks, apostrophes, invisible characters, the article; and letters that only look as others. */
import { withoutLookalikes } from './lookalikes.ts'

const invisible = /[\u061c\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu
/** Also primes and the signs for ayn and hamza in romanised names. */
const apostrophes = /['`´‘’‚‛′ʹʻʼʽʾʿˈˊˋ＇\u0621]/gu
// ه before a zero-width non-joiner is the Persian vowel of خامنه‌ای
const letterForms: Record<string, string> = { ی: 'ي', ک: 'ك', ھ: 'ه', ہ: 'ه', ٱ: 'ا', ß: 'ss', æ: 'ae', ø: 'o', ı: 'i', đ: 'd', ł: 'l' }

/** Longer texts are cut, and match no name as a whole. */
const longest = 1000

export function fold(value: string): string {
  return withoutLookalikes(value.slice(0, longest).normalize('NFKC'))
    .replace(/ه\u200c/gu, 'ە')
    .replace(invisible, '')
    .replace(/(?<!\p{L})ئ/gu, 'ا')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(apostrophes, '')
    .toLowerCase()
    .replace(/[یکھہٱßæøıđł]/gu, letter => letterForms[letter] ?? letter)
    .replace(/[٠-٩۰-۹]/gu, digit => String((digit.codePointAt(0) ?? 0) & 15))
}

/** Before a hyphen the article assimilates (al-Sadr, ash-Sha'bi); elsewhere it is only al or el. */
const hyphenArticle = /(?<!\p{L})(?:al|el|ul|as|ash|ad|ar|at|az|an|adh|ath)[-‐‑–](?=\p{L})/gu
const loneArticles = new Set(['al', 'el', 'ال'])
/** Abdulrahman, Abdel Rahman and Abd al-Rahman are one name; Abdullah stays whole. */
const servantOf = /(?<!\p{L})abd[aeou](?:l|r(?=r)|s(?=s)|n(?=n)|z(?=z))(?!lah)(?=\p{L}{3}|[^\p{L}]|$)/gu

export function tokens(folded: string): string[] {
  const words =
    folded
      .replace(servantOf, 'abd ')
      .replace(hyphenArticle, ' ')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return words.filter(word => !loneArticles.has(word)).map(withoutArabicArticle)
}

/** الصدر → صدر; not where ال is most of the word, nor in الله. */
const withoutArabicArticle = (word: string): string =>
  word.startsWith('ال') && word.length > 3 && !word.startsWith('الله') ? word.slice(2) : word
