import { expect, it } from 'vitest'
import { bare, heaviest, planRows } from '../../../client/features/cypher/plan-rows.ts'
import type { PlanOperator } from '../../../server/contract/query.ts'

const operator = (name: string, estimatedRows: number, rows: number | null, children: PlanOperator[] = []): PlanOperator => ({
  operator: name,
  details: '',
  estimatedRows,
  rows,
  children,
})

it('a plan as lines: what is read from stands further in, shares are of the real rows where they are known', () => {
  const plan = (rows: boolean) =>
    operator('Filter', 1, rows ? 0 : null, [operator('Expand', 4, rows ? 30 : null, [operator('Scan', 5, rows ? 10 : null)])])
  expect(planRows(plan(false)).map(({ operator: name, depth, share }) => [name, depth, share])).toEqual([
    ['Filter', 0, 0.1],
    ['Expand', 1, 0.4],
    ['Scan', 2, 0.5],
  ])
  expect(planRows(plan(true)).map(({ share }) => share)).toEqual([0, 0.75, 0.25])
  expect(planRows(operator('NoRows', 0, 0)).map(({ share }) => share)).toEqual([0])
})

it('warns of a million rows and more, by what was counted before what was estimated', () => {
  expect(heaviest(planRows(operator('A', 5e6, null, [operator('B', 2e6, null)])))).toMatchObject({ operator: 'A', count: 5e6 })
  expect(heaviest(planRows(operator('A', 5e6, 12, [operator('B', 2e6, 12)])))).toBeNull()
})

it('plans what EXPLAIN and PROFILE stand before', () => {
  expect([bare('  profile MATCH (n) RETURN n'), bare('EXPLAIN RETURN 1'), bare('MATCH (explain) RETURN 1')]).toEqual([
    ' MATCH (n) RETURN n',
    ' RETURN 1',
    'MATCH (explain) RETURN 1',
  ])
})
