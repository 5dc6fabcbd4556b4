/** Words of a text as Lucene's standard analyzer without stop words finds them: Unicode's word boundaries, in lower case. */

/** Scripts that are not written with spaces: Han and Hiragana give a word for each sign, the others one for each run. */
const SIGNS = '\\p{Script=Han}\\p{Script=Hiragana}'
const RUNS = '\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}'
const LETTER = `(?:(?![${SIGNS}${RUNS}])\\p{Alphabetic})`
const DIGIT = '\\p{Nd}'
/** Marks and invisible signs belong to what stands before them. */
const MARKS = '[\\p{M}\\u200c\\u200d\\p{Cf}]*'
const BETWEEN_LETTERS = "[:··՟״‧︓﹕：.'‘’․﹒＇．]"
const BETWEEN_DIGITS = "[,;;։،؍٬߸⁄︐︔﹐﹔，；.'‘’․﹒＇．]"

const WORD = new RegExp(
  [
    `(?:(?:${LETTER}|${DIGIT}|_)${MARKS}` +
      `|(?<=${LETTER}${MARKS})${BETWEEN_LETTERS}${MARKS}(?=${LETTER})` +
      `|(?<=${DIGIT}${MARKS})${BETWEEN_DIGITS}${MARKS}(?=${DIGIT}))+`,
    `[${SIGNS}]${MARKS}`,
    `(?:[${RUNS}]${MARKS})+`,
    '\\p{Emoji_Presentation}[\\p{Emoji_Modifier}\\ufe0f]*(?:\\u200d\\p{Emoji}[\\p{Emoji_Modifier}\\ufe0f]*)*',
  ].join('|'),
  'gu',
)

export function wordsOf(text: string): string[] {
  return (text.match(WORD) ?? []).filter(word => !/^_+$/.test(word)).map(lowerCase)
}

/** Sign by sign, as Java does it: without a word's context. */
export const lowerCase = (text: string): string => Array.from(text, sign => (sign === 'İ' ? 'i' : sign.toLowerCase())).join('')
