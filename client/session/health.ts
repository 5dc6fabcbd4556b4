/** Whether the store answers, asked again and again: seldom while it does, often while it does not. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Health as Report } from '../../server/contract/answers.ts'
import { call } from './api.ts'

export interface Health {
  report: Report | null
  /** When the store was first missed; null while it answers. */
  lostAt: Date | null
  /** Asks now. */
  check(): void
}

const calm = 15_000
const anxious = 3_000

/** `back` is called when the store answers again after it was lost. */
export function useHealth(back: () => void): Health {
  const [report, setReport] = useState<Report | null>(null)
  const [lostAt, setLostAt] = useState<Date | null>(null)
  const [round, setRound] = useState(0)
  const lost = useRef(false)
  const onBack = useRef(back)
  onBack.current = back

  // biome-ignore lint/correctness/useExhaustiveDependencies: another round restarts the asking
  useEffect(() => {
    const abort = new AbortController()
    let timer = 0
    const ask = async (): Promise<void> => {
      const answer = await call('health', {}, abort.signal).catch(() => null)
      if (abort.signal.aborted) return
      const well = answer?.store.connected === true
      if (well) setReport(answer)
      if (!well && !lost.current) setLostAt(new Date())
      if (well && lost.current) {
        setLostAt(null)
        onBack.current()
      }
      lost.current = !well
      timer = window.setTimeout(ask, well ? calm : anxious)
    }
    void ask()
    return () => {
      abort.abort()
      clearTimeout(timer)
    }
  }, [round])

  return { report, lostAt, check: useCallback(() => setRound(n => n + 1), []) }
}
