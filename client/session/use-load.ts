/** Loading for panels: what was read stays readable, nothing flickers under 300 ms, a refusal is words. */

import { useCallback, useEffect, useState } from 'react'
import { ApiProblem } from './api.ts'
import { t } from './t.ts'

export interface Loading<T> {
  data: T | null
  problem: ApiProblem | null
  /** True from 300 ms on: time to show the shape of the content. */
  slow: boolean
  /** An answer is there; it may be null. */
  ready: boolean
  retry(): void
}

interface State<T> {
  key: string | null
  data: T | null
  problem: ApiProblem | null
  slow: boolean
  ready: boolean
}

const patience = 300
const remembered = 200
/** Answers of this visit by key, oldest first; kept so that evidence stays readable when the store is lost. */
const answers = new Map<string, unknown>()

const mounted = new Set<() => void>()
/** The record has changed: everything that is on screen is read again. */
export const recordChanged = (): void => {
  for (const again of mounted) again()
}

/** Loads `key` with `load`; null = nothing to load. An answer read before is shown at once and read again. `follows`: it is read again when the record has changed. */
export function useLoad<T>(key: string | null, load: (signal: AbortSignal) => Promise<T>, follows = true): Loading<T> {
  const [state, setState] = useState<State<T>>({ key: null, data: null, problem: null, slow: false, ready: false })
  const [round, setRound] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` names what `load` reads, and `round` asks again
  useEffect(() => {
    if (key === null) return
    const abort = new AbortController()
    const known = answers.get(key) as T | undefined
    setState({ key, data: known ?? null, problem: null, slow: false, ready: answers.has(key) })
    const timer = window.setTimeout(() => setState(now => (!now.ready && now.problem === null ? { ...now, slow: true } : now)), patience)
    load(abort.signal).then(
      data => {
        if (abort.signal.aborted) return
        remember(key, data)
        setState({ key, data, problem: null, slow: false, ready: true })
      },
      (error: unknown) => {
        if (abort.signal.aborted) return
        const problem =
          error instanceof ApiProblem
            ? error
            : new ApiProblem({ type: '/problems/internal', title: t('somethingFailedInThePage'), status: 500, detail: String(error) })
        setState({ key, data: known ?? null, problem: answers.has(key) ? null : problem, slow: false, ready: answers.has(key) })
      },
    )
    return () => {
      abort.abort()
      clearTimeout(timer)
    }
  }, [key, round])

  const retry = useCallback(() => setRound(n => n + 1), [])
  useEffect(() => {
    if (!follows) return
    mounted.add(retry)
    return () => void mounted.delete(retry)
  }, [retry, follows])
  const current = state.key === key
  return {
    data: current ? state.data : null,
    problem: current ? state.problem : null,
    slow: current && state.slow,
    ready: current && state.ready,
    retry,
  }
}

function remember(key: string, data: unknown): void {
  answers.delete(key)
  answers.set(key, data)
  const oldest = answers.keys().next()
  if (answers.size > remembered && !oldest.done) answers.delete(oldest.value)
}
