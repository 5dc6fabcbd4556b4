import { Button } from 'react-aria-components'
import type { Claim } from '../../../server/contract/claim.ts'
import { useShared } from '../../session/context.tsx'
import { Rich } from '../../ui/rich.tsx'
import { date } from '../../words/text.ts'
import { claimSentence } from '../../words/told.ts'
import { ClaimLink } from '../claims/claim-links.tsx'
import { Judgements } from './judgements.tsx'
import { t } from './t.ts'

export function ClaimActs({ claim }: { claim: Claim }) {
  const { show } = useShared()
  const sentence = claimSentence(claim)
  const { withdrawn, supersedes, status, recordedAt, recordedBy } = claim
  return (
    <>
      {recordedAt && (
        <p className="muted">
          <Rich
            t={t}
            of="writtenByOn"
            values={{ replaces: Boolean(supersedes) }}
            parts={{
              name: <bdi>{recordedBy}</bdi>,
              date: <>{date(recordedAt.slice(0, 10))}</>,
              claim: <ClaimLink claims={[]} id={supersedes ?? ''} />,
            }}
          />
        </p>
      )}
      {withdrawn && (
        <p className="muted">
          <Rich
            t={t}
            of="withdrawnByOn"
            parts={{ name: <bdi>{withdrawn.by}</bdi>, date: <>{date(withdrawn.at.slice(0, 10))}</>, reason: <bdi>{withdrawn.reason}</bdi> }}
          />
        </p>
      )}
      {status === 'superseded' && <p className="muted">{t('aCorrectionStandsInItsPlace')}</p>}
      <Judgements id={claim.id} />
      {status === 'active' && (
        <p className="claim-acts">
          <Button
            className="link"
            aria-label={t('judgeThisClaim2', { sentence })}
            onPress={() => show({ dialog: 'write', task: { write: 'judgement', of: { claim: claim.id }, name: sentence } })}
          >
            {t('judgeThisClaim')}
          </Button>
          <Button
            className="link"
            aria-label={t('correctSentence', { sentence })}
            onPress={() => show({ dialog: 'write', task: { write: 'correction', claim } })}
          >
            {t('correct')}
          </Button>
          <Button
            className="link"
            aria-label={t('withdrawSentence', { sentence })}
            onPress={() => show({ dialog: 'write', task: { write: 'withdrawal', claim } })}
          >
            {t('withdraw')}
          </Button>
        </p>
      )}
    </>
  )
}
