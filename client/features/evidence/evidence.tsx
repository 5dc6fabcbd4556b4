import { useQuery } from '@tanstack/react-query'
import { useExplorer } from '../../session/context.tsx'
import { queries } from '../../session/queries.ts'
import { LoadedOr } from '../../ui/loaded-or.tsx'
import { EvidenceView } from './evidence-view.tsx'
import { t } from './t.ts'

export function Evidence({ id }: { id: string }) {
  const lens = useExplorer(state => state.picture.lens)
  const loading = useQuery(queries.evidence(id, lens))
  const ledger = useQuery(queries.ledger('relationLedger', id, lens))
  return (
    <LoadedOr loading={loading} words={t('readingTheClaimsBehindThisRelation')}>
      {evidence => <EvidenceView evidence={evidence} ledger={ledger.data ?? null} />}
    </LoadedOr>
  )
}
