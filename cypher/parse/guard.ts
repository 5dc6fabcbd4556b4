import type { Token } from 'antlr4ng'
import { CypherError } from '../types/errors.ts'
import { guardCost } from './reading-cost.ts'
import { tokenPosition } from './source.ts'

export const MAX_LENGTH = 100_000
/** Nesting of brackets, CASE and NOT. */
export const MAX_DEPTH = 100
export const MAX_TOKENS = 20_000

/** Each level of subqueries doubles the time of Neo4j's analysis. */
export const MAX_SUBQUERIES = 8

const SUBQUERIES = new Set(['EXISTS', 'COUNT', 'COLLECT', 'CALL'])
const OPENING = new Set(['(', '[', '{'])
const CLOSING = new Set([')', ']', '}'])

export function guardLength(text: string): void {
  if (text.length > MAX_LENGTH) {
    throw CypherError.tooComplex(`The query is ${text.length} characters long; at most ${MAX_LENGTH} are read`)
  }
}

/** Refuses texts that would exhaust the stack, from their tokens, before any recursion. */
export function guardTokens(tokens: readonly Token[]): void {
  if (tokens.length > MAX_TOKENS) throw CypherError.tooComplex(`The query has more than ${MAX_TOKENS} words and signs`)
  let depth = 0
  const braces = new Nesting()
  for (const token of tokens) {
    const text = token.text?.toUpperCase() ?? ''
    if (OPENING.has(text) || text === 'CASE') depth++
    else if (CLOSING.has(text) || text === 'END') depth = Math.max(0, depth - 1)
    if (depth > MAX_DEPTH) {
      throw CypherError.tooComplex(`The query nests deeper than ${MAX_DEPTH} levels`, tokenPosition(token))
    }
    if (braces.read(text) > MAX_SUBQUERIES) {
      throw CypherError.tooComplex(`The query nests subqueries deeper than ${MAX_SUBQUERIES} levels`, tokenPosition(token))
    }
  }
  guardCost(tokens)
}

class Nesting {
  private readonly open: boolean[] = []
  private before = ''
  private inScope = 0
  private scoped = false

  read(text: string): number {
    if (text === '{') this.open.push(SUBQUERIES.has(this.before) || this.scoped)
    else if (text === '}') this.open.pop()
    if (text === '(' && (this.before === 'CALL' || this.inScope > 0)) this.inScope++
    this.scoped = text === ')' && this.inScope === 1
    if (text === ')' && this.inScope > 0) this.inScope--
    this.before = text
    return this.open.filter(Boolean).length
  }
}
