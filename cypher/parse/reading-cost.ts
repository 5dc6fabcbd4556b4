/** Estimates from the tokens what Neo4j's analysis of a text will cost: much repetition or nesting takes it seconds. */
import type { Token } from 'antlr4ng'
import { CypherError } from '../types/errors.ts'
import { tokenPosition } from './source.ts'

/** A word costs 1: a third to a half of a millisecond on the machine that it was measured on. */
export const MAX_COST = 9_000

const PLAIN = /^(?:,|[\d'"].*)$/s
const WRITTEN = /^[\d'"]/
const plainCost = 1 / 3
/** In lists of nothing else, which are shortened before analysis (analyze/long-lists.ts). */
const listedCost = 1 / 30
/** Adding something that is not a literal makes the analysis try all types. */
const ADDING = new Set(['+', '-', '*', '/', '%', '^', '||'])
const addingCost = 6
const bracketCost = 0.2
const caseCost = 1

const OPENING = new Set(['(', '[', '{'])
const CLOSING = new Set([')', ']', '}'])

export function guardCost(tokens: readonly Token[]): void {
  let cost = 0
  let brackets = 0
  let cases = 0
  let listed: string | undefined
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    const text = token.text?.toUpperCase() ?? ''
    if (OPENING.has(text)) brackets++
    else if (CLOSING.has(text)) brackets = Math.max(0, brackets - 1)
    else if (text === 'CASE') cases++
    else if (text === 'END') cases = Math.max(0, cases - 1)
    if (text !== ',') listed = text === '[' ? sortOf(tokens[i + 1]) : sortOf(token) === listed ? listed : undefined
    const word = !PLAIN.test(text) ? 1 : listed ? listedCost : plainCost
    cost += word * (1 + brackets * bracketCost + cases * caseCost)
    if (ADDING.has(text) && !(isWritten(tokens[i - 1]) && isWritten(tokens[i + 1]))) cost += addingCost
    if (cost > MAX_COST)
      throw CypherError.tooComplex(
        'The query repeats or nests too much to be read within its time: write long lists as a parameter, and split what is nested',
        tokenPosition(token),
      )
  }
}

const sortOf = (token: Token | undefined): string | undefined => /^(?:(\d{1,15})$|['"])/.exec(token?.text ?? '')?.[0].replace(/\d+/, '0')
const isWritten = (token: Token | undefined): boolean => WRITTEN.test(token?.text ?? '')
