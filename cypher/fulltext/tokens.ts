/** Words as Lucene's standard analyzer without stop words finds them: Unicode's word boundaries, in lower case. */

/** Scripts written without spaces: Han and Hiragana give a word per sign, the others one per run. */
const SIGNS = '\\p{Script=Han}\\p{Script=Hiragana}'
const RUNS = '\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}'
const LETTER = `(?:(?![${SIGNS}${RUNS}])\\p{Alphabetic})`
const DIGIT = '\\p{Nd}'
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

/** Sign by sign, without a word's context, as Java does. */
export const lowerCase = (text: string): string => Array.from(text, sign => (sign === 'İ' ? 'i' : sign.toLowerCase())).join('')
