/** Lucene's query syntax: words, "phrases", pre*, w?ld, fuzzy~, field:…, (…), + - NOT AND OR, boost^2. */
import { CypherError } from '../types/errors.ts'
import { lowerCase, wordsOf } from './tokens.ts'

/** `field` is undefined where a query names none: any of the index's. */
export type TextQuery =
  | { readonly kind: 'all' }
  | { readonly kind: 'word'; readonly field?: string; readonly word: string }
  | { readonly kind: 'phrase'; readonly field?: string; readonly words: readonly string[] }
  | { readonly kind: 'pattern'; readonly field?: string; readonly pattern: WordPattern }
  | { readonly kind: 'fuzzy'; readonly field?: string; readonly word: string; readonly edits: number }
  | { readonly kind: 'boost'; readonly query: TextQuery; readonly by: number }
  | { readonly kind: 'bool'; readonly clauses: readonly TextClause[] }

export interface WordPattern {
  test(word: string): boolean
}

const MOST = 10_000

type Occur = 'must' | 'should' | 'not'
export interface TextClause {
  readonly query: TextQuery
  readonly occur: Occur
}

const SPECIAL = ' \\t\\n\\r\\u3000+\\-!():^\\[\\]"{}~*?\\\\/'
const TERM = `(?:[^${SPECIAL}]|\\\\[\\s\\S])(?:[^${SPECIAL}]|\\\\[\\s\\S]|[-+])*`
const TOKEN = new RegExp(
  `[ \\t\\n\\r\\u3000]+|&&|\\|\\||"(?:[^"\\\\]|\\\\[\\s\\S])*"|~\\d*(?:\\.\\d+)?|\\^\\d+(?:\\.\\d+)?|(?:${TERM}|[*?])(?:${TERM}|[-+*?])*|[+\\-!](?=[ \\t\\n\\r\\u3000])|[\\s\\S]`,
  'gu',
)

/** Undefined where no word is left of the text. */
export function parseTextQuery(text: string): TextQuery | undefined {
  if (text.length > MOST) throw CypherError.notFaithful(`A full-text query of more than ${MOST.toLocaleString('en')} characters`)
  const tokens = (text.match(TOKEN) ?? []).map(token => (/^[ \t\n\r\u3000]+$/.test(token) ? ' ' : token))
  const parser = new Parser(tokens)
  const query = parser.query(undefined)
  parser.end()
  return query
}

class Parser {
  #at = 0
  readonly #tokens: readonly string[]
  constructor(tokens: readonly string[]) {
    this.#tokens = tokens
  }

  #peek(): string | undefined {
    while (this.#tokens[this.#at] === ' ') this.#at++
    return this.#tokens[this.#at]
  }
  #take(...wanted: string[]): boolean {
    const found = wanted.includes(this.#peek() ?? ' ')
    if (found) this.#at++
    return found
  }
  end(): void {
    if (this.#peek() !== undefined) throw unreadable(this.#peek())
  }

  query(field: string | undefined): TextQuery | undefined {
    const clauses: { query: TextQuery; occur: Occur }[] = []
    let plain: TextQuery | undefined
    for (let first = true; first || (this.#peek() !== undefined && this.#peek() !== ')'); first = false) {
      const and = !first && this.#take('AND', '&&')
      if (!first && !and) this.#take('OR', '||')
      const occur = this.#sign()
      const query = this.#clause(field)
      // AND also requires the clause before it
      const last = clauses.at(-1)
      if (and && last && last.occur !== 'not') last.occur = 'must'
      if (!query) continue
      clauses.push({ query, occur: occur ?? (and ? 'must' : 'should') })
      if (first && !occur) plain = query
    }
    return clauses.length === 1 && plain ? plain : clauses.length === 0 ? undefined : { kind: 'bool', clauses }
  }

  /** A sign before a blank is a word without meaning. */
  #sign(): Occur | undefined {
    if (/^[+\-!]$/.test(this.#peek() ?? '') && this.#tokens[this.#at + 1] === ' ') return undefined
    return this.#take('+') ? 'must' : this.#take('-', '!', 'NOT') ? 'not' : undefined
  }

  #clause(outer: string | undefined): TextQuery | undefined {
    let token = this.#peek()
    if (token === undefined) throw unreadable(token)
    this.#at++
    let field = outer
    if (this.#tokens[this.#at] === ':' && isTerm(token)) {
      field = token === '*' ? undefined : unescaped(token)
      this.#at++
      if (token === '*' && this.#tokens[this.#at] === '*') {
        this.#at++
        return { kind: 'all' }
      }
      token = this.#peek()
      if (token === undefined) throw unreadable(token)
      this.#at++
    }
    const query = this.#operand(token, field)
    const boost = this.#tokens[this.#at]
    if (!boost?.startsWith('^')) return query
    if (boost === '^') throw unreadable(boost)
    this.#at++
    return query && { kind: 'boost', query, by: Number(boost.slice(1)) }
  }

  #operand(token: string, field: string | undefined): TextQuery | undefined {
    if (token === '(') {
      const inner = this.query(field)
      if (!this.#take(')')) throw unreadable(this.#peek())
      return inner
    }
    if (token === '[' || token === '{') throw CypherError.notFaithful('A range in a full-text query')
    if (token === '/' && this.#tokens.indexOf('/', this.#at) > 0) throw CypherError.notFaithful('A regular expression in a full-text query')
    if (/^[+\-!]$/.test(token) && this.#tokens[this.#at] === ' ') return undefined
    const fuzzy = this.#tokens[this.#at]?.startsWith('~') ? this.#tokens[this.#at++] : undefined
    if (token.startsWith('"') && token.length > 1) {
      if (fuzzy) throw CypherError.notFaithful('A phrase with gaps in a full-text query')
      return phrase(wordsOf(unescaped(token.slice(1, -1))), field)
    }
    if (!isTerm(token) || /^(?:AND|OR|NOT)$/.test(token)) throw unreadable(token)
    if (isPattern(token)) {
      if (fuzzy) throw CypherError.notFaithful('A fuzzy pattern in a full-text query')
      return token === '*' && field === undefined ? { kind: 'all' } : { kind: 'pattern', field, pattern: patternOf(token) }
    }
    if (fuzzy !== undefined) return fuzzyWord(unescaped(token), fuzzy.slice(1), field)
    const words = wordsOf(unescaped(token))
    const found = words.map((word): TextQuery => ({ kind: 'word', field, word }))
    return found.length < 2 ? found[0] : { kind: 'bool', clauses: found.map(query => ({ query, occur: 'should' })) }
  }
}

const isTerm = (token: string): boolean => new RegExp(`^(?:${TERM}|[*?])`, 'u').test(token)
const isPattern = (token: string): boolean => /[*?]/.test(token.replace(/\\[\s\S]/gu, ''))
const unescaped = (text: string): string => text.replace(/\\([\s\S])/gu, '$1')

function phrase(words: readonly string[], field: string | undefined): TextQuery | undefined {
  const [only] = words
  return words.length > 1 ? { kind: 'phrase', field, words } : only === undefined ? undefined : { kind: 'word', field, word: only }
}

function fuzzyWord(word: string, edits: string, field: string | undefined): TextQuery {
  if (!/^[012]?$/.test(edits)) throw CypherError.notFaithful('A fuzzy word with a similarity in a full-text query')
  return { kind: 'fuzzy', field, word: lowerCase(word), edits: edits === '' ? 2 : Number(edits) }
}

function patternOf(token: string): WordPattern {
  const signs = Array.from(token.matchAll(/\\([\s\S])|([*?])|([\s\S])/gu), ([, escaped, wild, plain]) =>
    wild ? { wild } : { sign: lowerCase(escaped ?? plain ?? '') },
  )
  return { test: word => fits(Array.from(word), signs) }
}

type Sign = { wild?: string; sign?: string }

/** Going back only to the last * keeps the time within the product of the two lengths. */
function fits(word: readonly string[], pattern: readonly Sign[]): boolean {
  let [at, p, star, from] = [0, 0, -1, 0]
  while (at < word.length) {
    const here = pattern[p]
    if (here?.wild === '*') {
      star = p++
      from = at
    } else if (here && (here.wild === '?' || here.sign === word[at])) {
      p++
      at++
    } else if (star >= 0) {
      p = star + 1
      at = ++from
    } else return false
  }
  while (pattern[p]?.wild === '*') p++
  return p === pattern.length
}

const unreadable = (token: string | undefined): CypherError =>
  new CypherError(
    'Neo.ClientError.Procedure.ProcedureCallFailed',
    `The full-text query cannot be read: ${token === undefined ? 'it ends too early' : `unexpected ${token}`}.`,
  )
