/** One query at a time: rows as they arrive, cancel, and the last good answer kept beside a failure. */

import { useCallback, useEffect, useRef, useState } from 'react'
import type { Problem } from '../../../server/contract/problem.ts'
import type { QueryLine, WireValue } from '../../../server/contract/query.ts'
import { ApiProblem, call, readQuery } from '../../session/api.ts'
import { t } from './t.ts'

export type Summary = Extract<QueryLine, { type: 'summary' }>
export interface Answer {
  cypher: string
  params: Readonly<Record<string, unknown>>
  columns: readonly string[]
  rows: readonly WireValue[][]
  /** What each row rests on: places in the summary's `says.on`, and how much more; for rows that were not followed nothing. */
  rests: readonly ({ on: readonly number[]; more: number } | undefined)[]
  summary: Summary | null
}
export interface Running {
  answer: Answer | null
  stale: boolean
  problem: Problem | null
  since: number | null
  cancelled: boolean
}

const idle: Running = { answer: null, stale: false, problem: null, since: null, cancelled: false }
/** In ms: a fast answer must not redraw the page for each row. */
const beat = 120

/** `begin` runs an unrelated query and keeps nothing of the last answer; without `params` it only forgets. */
export function useQuery(): Running & {
  run(cypher: string, params: Record<string, unknown>): void
  begin(cypher: string, params: Record<string, unknown> | null): void
  cancel(): boolean
} {
  const [state, setState] = useState(idle)
  const current = useRef<{ abort: AbortController; id: string | null } | null>(null)

  const cancel = useCallback((): boolean => {
    const running = current.current
    if (running === null) return false
    current.current = null
    if (running.id !== null) call('cancelQuery', { params: { id: running.id } }).catch(() => undefined)
    running.abort.abort()
    setState(now => ({ ...now, since: null, cancelled: true, stale: now.answer !== null }))
    return true
  }, [])
  useEffect(() => () => current.current?.abort.abort(), [])

  const run = useCallback(
    (cypher: string, params: Record<string, unknown>): void => {
      cancel()
      const mine = { abort: new AbortController(), id: null as string | null }
      current.current = mine
      setState(now => ({ ...now, since: Date.now(), problem: null, cancelled: false, stale: now.answer !== null }))
      const settle = (change: Partial<Running>): void => {
        if (current.current !== mine) return
        current.current = null
        setState(now => ({ ...now, ...change, since: null }))
      }
      read(cypher, params, mine, answer => {
        if (current.current === mine) setState(now => ({ ...now, answer, stale: false }))
      }).then(
        answer => settle({ answer, stale: false }),
        (error: unknown) => {
          const problem =
            error instanceof ApiProblem
              ? error.problem
              : { type: '/problems/internal', title: t('somethingFailedInThePage'), status: 500, detail: String(error) }
          settle({ problem, stale: true })
        },
      )
    },
    [cancel],
  )

  const begin = useCallback(
    (cypher: string, params: Record<string, unknown> | null): void => {
      cancel()
      setState(idle)
      if (params) run(cypher, params)
    },
    [cancel, run],
  )

  return { ...state, run, begin, cancel }
}

async function read(
  cypher: string,
  params: Record<string, unknown>,
  running: { abort: AbortController; id: string | null },
  show: (answer: Answer) => void,
): Promise<Answer> {
  let answer: Answer = { cypher, params, columns: [], rows: [], rests: [], summary: null }
  const rows: WireValue[][] = []
  const rests: Answer['rests'][number][] = []
  let shown = Date.now()
  for await (const line of readQuery({ cypher, params, says: true }, running.abort.signal)) {
    if (line.type === 'start') {
      running.id = line.id
      answer = { ...answer, columns: line.columns }
    } else if (line.type === 'row') {
      rows.push(line.values)
      rests.push(line.says && { on: line.says, more: line.more ?? 0 })
      if (Date.now() - shown > beat) {
        shown = Date.now()
        show({ ...answer, rows: [...rows], rests: [...rests] })
      }
    } else if (line.type === 'error') throw new ApiProblem(line.problem)
    else answer = { ...answer, summary: line }
  }
  return { ...answer, rows, rests }
}
