import { Button } from 'react-aria-components'
import type { Claim } from '../../../server/contract/claim.ts'
import { useShared } from '../../session/context.tsx'
import { date } from '../../words/text.ts'
import { ClaimLink } from '../claims/claim-links.tsx'
import { Judgements } from './judgements.tsx'

/** Who wrote the claim, what became of it, what people think of it; correcting and withdrawing. */
export function ClaimActs({ claim }: { claim: Claim }) {
  const { show } = useShared()
  const { sentence, withdrawn, supersedes, status, recordedAt, recordedBy } = claim
  return (
    <>
      {recordedAt && (
        <p className="muted">
          Written by <bdi>{recordedBy}</bdi>, {date(recordedAt.slice(0, 10))}
          {supersedes && (
            <>
              , in the place of <ClaimLink claims={[]} id={supersedes} />
            </>
          )}
        </p>
      )}
      {withdrawn && (
        <p className="muted">
          Withdrawn by <bdi>{withdrawn.by}</bdi>, {date(withdrawn.at.slice(0, 10))}: <bdi>{withdrawn.reason}</bdi>
        </p>
      )}
      {status === 'superseded' && <p className="muted">A correction stands in its place.</p>}
      <Judgements id={claim.id} />
      {status === 'active' && (
        <p className="claim-acts">
          <Button
            className="link"
            aria-label={`Judge this claim: ${sentence}`}
            onPress={() => show({ dialog: 'write', task: { write: 'judgement', of: { claim: claim.id }, name: sentence } })}
          >
            Judge this claim
          </Button>
          <Button
            className="link"
            aria-label={`Correct: ${sentence}`}
            onPress={() => show({ dialog: 'write', task: { write: 'correction', claim } })}
          >
            Correct
          </Button>
          <Button
            className="link"
            aria-label={`Withdraw: ${sentence}`}
            onPress={() => show({ dialog: 'write', task: { write: 'withdrawal', claim } })}
          >
            Withdraw
          </Button>
        </p>
      )}
    </>
  )
}
