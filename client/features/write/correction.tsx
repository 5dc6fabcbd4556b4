import { useQuery } from '@tanstack/react-query'
import type { Claim } from '../../../server/contract/claim.ts'
import { call } from '../../session/api.ts'
import { queries } from '../../session/queries.ts'
import { LoadedOr } from '../../ui/loaded-or.tsx'
import { ClaimSaid } from '../claims/claim-sentence.tsx'
import { useCopy } from '../text/use-copy.ts'
import { ClaimForm } from './claim-form.tsx'
import { keptOf, rowsOf } from './claim-rows.ts'
import { t } from './t.ts'
import { useDeniable } from './use-deniable.ts'

export function Correction({ claim }: { claim: Claim }) {
  const copy = useCopy(claim.source.id)
  const ids = [
    ...new Set([
      claim.subject.id,
      claim.object.id,
      ...claim.chain.flatMap(({ agent, heardIn }) => [agent.id, ...(heardIn ? [heardIn.id] : [])]),
    ]),
  ]
  const deniable = useDeniable(claim.source.id, [claim.subject.id, claim.object.id])
  const loading = useQuery(queries.entities(ids))
  return (
    <LoadedOr loading={loading} words={t('readingTheClaim')}>
      {cards => (
        <ClaimForm
          first={rowsOf(claim, id => {
            const card = cards.find(each => each.id === id)
            return { id, name: card?.name ?? id, kinds: card?.kinds ?? [] }
          })}
          kept={keptOf(claim)}
          publisher={null}
          known={[]}
          copy={copy?.text ?? null}
          notice={null}
          deniable={deniable}
          another={null}
          action={t('saveTheCorrection')}
          send={(body, key) => call('correctClaim', { params: { id: claim.id }, body, key })}
        >
          <p>
            <ClaimSaid claim={claim} /> <span className="mono muted">{claim.id}</span>
          </p>
          <p className="muted">{t('itStaysInTheRecordAs')}</p>
        </ClaimForm>
      )}
    </LoadedOr>
  )
}
