import { useMemo, useState } from 'react'
import type { WireValue } from '../../../server/contract/query.ts'
import type { Answer } from './use-query.ts'
import { compare } from './wire.ts'

export interface Sort {
  column: number
  descending: boolean
}

export interface ShownRows {
  rows: readonly number[]
  columns: readonly number[]
  sort: Sort | null
  order: readonly number[]
  sortBy(column: number): void
  toggle(column: number): void
  move(column: number, by: -1 | 1): void
}

const nothing: WireValue = { $type: 'Null', _value: null }

/** How an answer's rows and columns stand; another query's columns begin anew. */
export function useShownRows({ rows, columns }: Answer): ShownRows {
  const named = columns.join('\n')
  const [kept, setKept] = useState({ named, sort: null as Sort | null, hidden: new Set<number>(), order: columns.map((_, n) => n) })
  const now = kept.named === named ? kept : { named, sort: null, hidden: new Set<number>(), order: columns.map((_, n) => n) }
  const { sort, hidden, order } = now
  const places = useMemo(() => {
    const all = rows.map((_, n) => n)
    if (!sort) return all
    const way = sort.descending ? -1 : 1
    return all.sort((a, b) => way * compare(rows[a]?.[sort.column] ?? nothing, rows[b]?.[sort.column] ?? nothing))
  }, [rows, sort])
  return {
    rows: places,
    columns: order.filter(n => !hidden.has(n)),
    sort,
    order,
    sortBy: column =>
      setKept({
        ...now,
        sort: sort?.column !== column ? { column, descending: false } : sort.descending ? null : { column, descending: true },
      }),
    toggle: column =>
      setKept({ ...now, hidden: hidden.has(column) ? new Set([...hidden].filter(n => n !== column)) : new Set([...hidden, column]) }),
    move(column, by) {
      const from = order.indexOf(column)
      const to = from + by
      if (to < 0 || to >= order.length) return
      const next = [...order]
      next.splice(from, 1)
      next.splice(to, 0, column)
      setKept({ ...now, order: next })
    },
  }
}
