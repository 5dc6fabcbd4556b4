import type { KeptAnswer, KeptRow } from './kept-answer.ts'

export interface RowChange {
  before: KeptRow | null
  now: KeptRow | null
  /** Claims behind or against the row that no row of the earlier answer had. */
  added: readonly string[]
  /** Claims behind or against the earlier row that no row of this answer has. */
  lost: readonly string[]
}
export interface AnswerChanges {
  since: number
  came: readonly RowChange[]
  went: readonly RowChange[]
  changed: readonly RowChange[]
  /** Whether all claims behind and against the rows of both are known. */
  followed: boolean
}

/** Rows without their order; of equal rows only their number counts. Null where the columns are others. */
export function changesBetween(before: KeptAnswer, now: KeptAnswer): AnswerChanges | null {
  if (JSON.stringify(before.columns) !== JSON.stringify(now.columns)) return null
  const [gone, fresh] = [without(before.rows, now.rows), without(now.rows, before.rows)]
  const [had, has] = [claimsOf(before), claimsOf(now)]
  const change = (was: KeptRow | null, is: KeptRow | null): RowChange => ({
    before: was,
    now: is,
    added: is?.claims.filter(id => !had.has(id)) ?? [],
    lost: was?.claims.filter(id => !has.has(id)) ?? [],
  })
  const waiting = new Map<string, KeptRow[]>()
  for (const row of gone) waiting.set(row.key, [...(waiting.get(row.key) ?? []), row])
  const changed: RowChange[] = []
  const came: RowChange[] = []
  for (const row of fresh) {
    const was = waiting.get(row.key)?.shift()
    if (was) changed.push(change(was, row))
    else came.push(change(null, row))
  }
  return {
    since: before.at,
    came,
    went: [...waiting.values()].flat().map(row => change(row, null)),
    changed,
    followed: before.followed && now.followed,
  }
}

const claimsOf = ({ rows }: KeptAnswer): ReadonlySet<string> => new Set(rows.flatMap(({ claims }) => claims))

/** The rows of `all` that are more than those of `others`. A row that says the same and rests on other claims is another one. */
function without(all: readonly KeptRow[], others: readonly KeptRow[]): KeptRow[] {
  const whole = ({ value, claims }: KeptRow): string => JSON.stringify([value, claims])
  const left = new Map<string, number>()
  for (const row of others) left.set(whole(row), (left.get(whole(row)) ?? 0) + 1)
  return all.filter(row => {
    const count = left.get(whole(row)) ?? 0
    left.set(whole(row), count - 1)
    return count <= 0
  })
}
