import { fold, tokens } from '../../../server/names/fold.ts'

export interface TextWord {
  /** Folded; one of possibly several of the same printed word (Abdulrahman is abd, rahman). */
  token: string
  printed: string
  /** Units of the text; an article before the word belongs to it. */
  start: number
  end: number
  joined: boolean
}

const word = /[\p{L}\p{M}\p{N}\u0640\u200c'’‘ʼʿʾ`´]+/gu
const around = /^['’‘`´]+|(?:['’]s)?['’‘`´]*$/gu
const parting = /^[ \t\u00a0\u202f'’‘"“”-]*$/
const hyphen = /^[-‐‑–]$/
const articles = new Set(['al', 'el', 'ul', 'as', 'ash', 'ad', 'ar', 'at', 'az', 'an', 'adh', 'ath'])

export function wordsOf(text: string): TextWord[] {
  const words: TextWord[] = []
  let article: { start: number; printed: string } | null = null
  let end = 0
  for (const { 0: raw, index } of text.matchAll(word)) {
    const printed = raw.replace(around, '')
    const start = index + raw.indexOf(printed)
    if (printed === '') continue
    const after = start + printed.length
    if (articles.has(fold(printed)) && hyphen.test(text[after] ?? '')) {
      article = { start, printed: `${printed}-` }
      continue
    }
    const own = tokens(fold(printed))
    // al and el alone: they belong to a name only between its words
    if (own.length === 0) continue
    const from = article && article.start + article.printed.length === start ? article.start : start
    const whole = from < start ? `${article?.printed}${printed}` : printed
    for (const [n, token] of own.entries())
      words.push({ token, printed: whole, start: from, end: after, joined: n > 0 || isJoined(text.slice(end, from)) })
    article = null
    end = after
  }
  return words
}

const isJoined = (between: string): boolean => parting.test(between.replace(/\b(?:al|el)\b/giu, ''))
