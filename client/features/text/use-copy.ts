import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { onlyHere } from '../../session/query-client.ts'
import { queryKeys } from '../../session/query-keys.ts'
import { type Copy, forgetCopy, keepCopy, readCopy } from './copies.ts'

/** The kept copy of a source's text; null = none, undefined = not known yet. */
export const useCopy = (source: string): Copy | null | undefined =>
  useQuery({ queryKey: queryKeys.copy(source), queryFn: () => readCopy(source) }).data

export function useKeepCopy(): (copy: Copy) => Promise<boolean> {
  const client = useQueryClient()
  return useCallback(
    async copy => {
      const kept = await keepCopy(copy)
      const key = queryKeys.copy(copy.source)
      client.setQueryDefaults(key, kept ? {} : onlyHere)
      client.setQueryData(key, copy)
      return kept
    },
    [client],
  )
}

export function useForgetCopy(): (source: string) => Promise<void> {
  const client = useQueryClient()
  return useCallback(
    async source => {
      const key = queryKeys.copy(source)
      if (client.getQueryDefaults(key).meta?.onlyHere) client.setQueryDefaults(key, {})
      else await forgetCopy(source)
      client.setQueryData(key, null)
    },
    [client],
  )
}
