/** Whether the store answers: asked seldom while it does, often while it does not. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import type { Health as Report } from '../../server/contract/answers.ts'
import { call } from './api.ts'
import { queryKeys } from './query-keys.ts'

interface Seen {
  report: Report | null
  lostAt: Date | null
}
export interface Health extends Seen {
  check(): void
}

const calm = 15_000
const anxious = 3_000
const unseen: Seen = { report: null, lostAt: null }

/** `back` is called when the store answers again after it was lost. */
export function useHealthCheck(back: () => void): Health {
  const client = useQueryClient()
  const { data = unseen, refetch } = useQuery({
    queryKey: queryKeys.health(),
    queryFn: async ({ signal, queryKey }): Promise<Seen> => {
      const answer = await call('health', {}, signal).catch(() => null)
      const before = client.getQueryData<Seen>(queryKey) ?? unseen
      return answer?.store.connected ? { report: answer, lostAt: null } : { ...before, lostAt: before.lostAt ?? new Date() }
    },
    refetchInterval: ({ state }) => (state.data?.lostAt ? anxious : calm),
    refetchIntervalInBackground: true,
  })
  const lost = useRef(false)
  const onBack = useRef(back)
  onBack.current = back
  useEffect(() => {
    if (lost.current && !data.lostAt) onBack.current()
    lost.current = data.lostAt !== null
  }, [data])
  return useMemo(() => ({ ...data, check: () => void refetch() }), [data, refetch])
}
