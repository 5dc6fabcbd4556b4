import { useQueries, useQuery } from '@tanstack/react-query'
import { everyone } from '../../../server/contract/everyone.ts'
import { queries } from '../../session/queries.ts'
import { claimSentence } from '../../words/told.ts'
import type { Deniable } from './rows/denies-row.tsx'

/** Standing claims of a source and about these entities, each with its speaker. */
export function useDeniable(source: string, about: readonly string[]): readonly Deniable[] {
  const { data } = useQuery({ ...queries.source(source), enabled: source !== '' })
  const ledgers = useQueries({ queries: about.map(id => queries.ledger('entityLedger', id, everyone)) })
  const claims = [
    ...(data?.claims ?? []),
    ...ledgers.flatMap(({ data: found }) => (found ? [...found.say, ...found.report, ...found.infer] : [])),
  ]
  return [
    ...new Map(
      claims.filter(({ status }) => status === 'active').map(claim => [claim.id, { id: claim.id, sentence: claimSentence(claim) }]),
    ).values(),
  ]
}
