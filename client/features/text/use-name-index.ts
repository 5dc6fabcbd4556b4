import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { WireValue } from '../../../server/contract/query.ts'
import { readQuery } from '../../session/api.ts'
import { asked } from '../../session/queries.ts'
import { queryKeys } from '../../session/query-keys.ts'
import { type KnownName, type NameIndex, nameIndex, namesQuery } from './reading-names.ts'

/** Null until it is read. `cut`: the store gave only some of the names. */
export function useNameIndex(): { index: NameIndex | null; cut: boolean; problem: string | null } {
  const { data, error } = useQuery(asked(queryKeys.nameIndex(), readNames))
  const index = useMemo(() => (data ? nameIndex(data.names) : null), [data])
  return { index, cut: data?.cut ?? false, problem: data ? null : (error?.message ?? null) }
}

async function readNames(signal: AbortSignal): Promise<{ names: KnownName[]; cut: boolean }> {
  const names: KnownName[] = []
  let cut = false
  for await (const line of readQuery({ cypher: namesQuery }, signal)) {
    if (line.type === 'row') names.push(nameOf(line.values))
    if (line.type === 'summary') cut = line.truncated
    if (line.type === 'error') throw new Error(line.problem.detail)
  }
  return { names, cut }
}

function nameOf(values: readonly WireValue[]): KnownName {
  const [id = '', name = '', kind = '', value = ''] = values.map(each => String(each._value))
  return { entity: { id, name, kind }, value, person: values[4]?._value === true }
}
