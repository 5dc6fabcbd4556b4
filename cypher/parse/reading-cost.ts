/** What Neo4j's analysis of a text will cost, told from its words and signs before it begins: it takes seconds for what repeats or nests a lot. */
import type { Token } from 'antlr4ng'
import { CypherError } from '../types/errors.ts'
import { tokenPosition } from './source.ts'

/** The most that is read. A word costs 1, which is a third to a half of a millisecond on the machine that it was measured on. */
export const MAX_COST = 9_000

/** Numbers, texts and commas, of which long lists are made. */
const PLAIN = /^(?:,|[\d'"].*)$/s
const WRITTEN = /^[\d'"]/
const plainCost = 1 / 3
/** In lists of nothing else, which the analysis is shown in short (analyze/long-lists.ts). */
const listedCost = 1 / 30
/** Adding what is not written out has the analysis try all types. */
const ADDING = new Set(['+', '-', '*', '/', '%', '^', '||'])
const addingCost = 6
/** Each level of brackets or CASE makes what stands in it dearer by so much. */
const bracketCost = 0.2
const caseCost = 1

const OPENING = new Set(['(', '[', '{'])
const CLOSING = new Set([')', ']', '}'])

/** Refuses a text that would take longer to be read than it may. */
export function guardCost(tokens: readonly Token[]): void {
  let cost = 0
  let brackets = 0
  let cases = 0
  /** With what the items of the list at hand begin, where they are written out and of one sort. */
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

/** A sign of its own for whole numbers and each sort of quotes. */
const sortOf = (token: Token | undefined): string | undefined => /^(?:(\d{1,15})$|['"])/.exec(token?.text ?? '')?.[0].replace(/\d+/, '0')
const isWritten = (token: Token | undefined): boolean => WRITTEN.test(token?.text ?? '')
