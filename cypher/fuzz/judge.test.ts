import { expect, test } from 'vitest'
import type { Reply } from './embedded.ts'
import { judge } from './judge.ts'

const rows: Reply = { kind: 'rows', columns: ['c'], rows: [] }
const failed = (status: string, message = '', place?: string): Reply => ({ kind: 'error', status, message, place })
const verdict = (text: string, ours: Reply, theirs: Reply): string => judge({ ordered: false, bags: new Set() }, text, ours, theirs).kind

test('rows beside an error of values are told apart where another condition may come first, and differ where none can', () => {
  const typed = failed('Statement.TypeError')
  expect(verdict('MATCH (n)<-[:S]-() WHERE n.s RETURN 1', typed, rows)).toBe('order of failure')
  expect(verdict('MATCH (n) WHERE n.s AND n.k = 1 RETURN 1', rows, typed)).toBe('order of failure')
  expect(verdict('MATCH (n) WHERE n.s RETURN 1', typed, rows)).toBe('different')
  expect(verdict('MATCH (n:A)-[r]->() RETURN n.s + r.k', typed, rows)).toBe('different')
  expect(verdict('MATCH (n:A) WHERE n.s AND n.k = 1 RETURN 1', failed('Statement.SyntaxError', '', '1:2'), rows)).toBe('different')
})

test('a query without a plan on Neo4j is no difference, other failures are', () => {
  expect(verdict('RETURN 1', rows, failed('Statement.ExecutionFailed', 'Expected: \nRegularSinglePlannerQuery'))).toBe('unplanned')
  expect(verdict('RETURN 1', rows, failed('Statement.ExecutionFailed', 'The shortest path algorithm'))).toBe('different')
})
