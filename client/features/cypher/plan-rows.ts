import type { PlanOperator } from '../../../server/contract/query.ts'

/** One operator of a plan as a line of a table; what it reads from stands below it, further in. */
export interface PlanRow {
  operator: string
  details: string
  depth: number
  estimated: number | null
  real: number | null
  /** Its part of all rows that the operators hand on, 0 to 1: the real ones where they are known. */
  share: number
}

export function planRows(plan: PlanOperator): PlanRow[] {
  const all = flat(plan, 0)
  const sum = all.reduce((total, { part }) => total + part, 0)
  return all.map(({ part, ...row }) => ({ ...row, share: sum === 0 ? 0 : part / sum }))
}

function flat({ operator, details, estimatedRows, rows, children }: PlanOperator, depth: number): (PlanRow & { part: number })[] {
  const row = { operator, details, depth, estimated: estimatedRows, real: rows, share: 0, part: rows ?? estimatedRows ?? 0 }
  return [row, ...children.flatMap(child => flat(child, depth + 1))]
}

const muchFrom = 1_000_000

/** The operator that hands on most rows, where these are very many; null elsewhere. */
export function heaviest(rows: readonly PlanRow[]): (PlanRow & { count: number }) | null {
  const counted = rows.map(row => ({ ...row, count: row.real ?? row.estimated ?? 0 }))
  const [most] = counted.sort((a, b) => b.count - a.count)
  return most && most.count >= muchFrom ? most : null
}

export const bare = (cypher: string): string => cypher.replace(/^\s*(explain|profile)\b/i, '')
