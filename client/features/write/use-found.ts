import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { SearchHit } from '../../../server/contract/answers.ts'
import { everyone } from '../../../server/contract/everyone.ts'
import { queries } from '../../session/queries.ts'
import type { End } from '../../state/write-task.ts'

export type Found = End & { kind: string; way: SearchHit['matched']['way']; matched: string }

export const foundIn = (hits: readonly SearchHit[]): Found[] =>
  hits.map(({ id, name, kind, kinds, matched }) => ({ id, name, kind, kinds, way: matched.way, matched: matched.name }))

/** `sought`: the letters that they were found for. Of labels that the field takes come first. */
export function useFound(text: string, value: End | null, takes: readonly string[]): { found: Found[]; sought: string } {
  const q = text.trim()
  const { data } = useQuery({ ...queries.search(q, everyone, 8, takes), enabled: q !== '' && text !== value?.name })
  const found = useMemo(() => foundIn(data?.hits ?? []), [data])
  return { found, sought: data?.q ?? '' }
}

/** Whether what was typed means this hit: its name letter for letter; with Enter also its beginning, or another spelling. */
export function isIt({ name, matched, way }: Pick<Found, 'name' | 'matched' | 'way'>, typed: string, how: 'enter' | 'leave'): boolean {
  const same = [name, matched].some(each => each.toLowerCase() === typed.toLowerCase())
  return same || (how === 'enter' && ['exact', 'article', 'prefix', 'spelling', 'transliteration'].includes(way))
}
