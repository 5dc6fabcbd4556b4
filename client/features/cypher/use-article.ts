import { useQuery } from '@tanstack/react-query'
import { readQuery } from '../../session/api.ts'
import { asked } from '../../session/queries.ts'
import { queryKeys } from '../../session/query-keys.ts'
import { exampleParams } from './examples.ts'

const present = 'MATCH (:Claim {id: $claim}), (:Entity {id: $entity}) RETURN true'

/** Whether the record holds the article that comes with Isnad; false until that is known. */
export const useArticle = (): boolean =>
  useQuery({ ...asked(queryKeys.article(), rows), staleTime: Number.POSITIVE_INFINITY, retry: false }).data ?? false

async function rows(signal: AbortSignal): Promise<boolean> {
  const { claim, entity } = exampleParams
  let found = false
  for await (const { type } of readQuery({ cypher: present, params: { claim, entity } }, signal)) found ||= type === 'row'
  return found
}
