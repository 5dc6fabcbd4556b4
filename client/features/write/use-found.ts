import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { queries } from '../../session/queries.ts'
import type { End } from '../../state/write-task.ts'

export type Found = End & { kind: string }

/** `sought`: the letters that they were found for. */
export function useFound(text: string, value: End | null): { found: Found[]; sought: string } {
  const q = text.trim()
  const { data } = useQuery({ ...queries.search(q), enabled: q !== '' && text !== value?.name })
  const found = useMemo(() => (data?.hits ?? []).map(({ id, name, kind }) => ({ id, name, kind, kinds: [kind] })), [data])
  return { found, sought: data?.q ?? '' }
}
