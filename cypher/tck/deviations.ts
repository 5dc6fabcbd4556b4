/** Scenarios where Neo4j 5.26 answers otherwise than the TCK expects; the engine follows Neo4j. */
import type { Expectation } from './expectation.ts'
import { readNotation } from './read-notation.ts'

const rows = (columns: string[], ...cells: string[]): Expectation => ({
  kind: 'rows',
  columns,
  rows: cells.map(cell => [readNotation(cell)]),
  inOrder: false,
  anyListOrder: false,
})

const ANSWERS: [string, Expectation][] = [
  ['clauses/match/Match3 [29]', { kind: 'empty' }],
  ['clauses/return-orderby/ReturnOrderBy6 [5]', { kind: 'empty' }],
  ['expressions/list/List11 [2] Create list from `range()` with explicitly given step #11', rows(['list'], '[0]')],
  ['expressions/list/List11 [3]', rows(['okay'], 'false')],
]

export const neo4jAnswer = (name: string): Expectation | undefined => ANSWERS.find(([start]) => name.startsWith(start))?.[1]
