import type { Claim } from '../../../server/contract/claim.ts'
import { Grounds, MannerLine } from '../../ui/line.tsx'
import { claimLead, claimSaid } from '../../words/told.ts'

/** With `line`, the line that shows its modality stands before it. */
export function ClaimSentence({
  claim,
  line = false,
  className = 'undrawn-sentence',
}: {
  claim: Claim
  line?: boolean
  className?: string
}) {
  const said = (
    <>
      <ClaimSaid claim={claim} />
      {claim.contestedOn.length > 0 && ' '}
      <Grounds on={claim.contestedOn} />
    </>
  )
  if (!line) return <p className={className}>{said}</p>
  return (
    <p className={className}>
      <MannerLine manner={claim.derived ? 'derived' : claim.modality} width={20} /> <span>{said}</span>
    </p>
  )
}

export function ClaimSaid({ claim: { told } }: { claim: Pick<Claim, 'told'> }) {
  const lead = claimLead(told)
  return (
    <>
      {lead !== '' && <span className="claim-lead">{lead} </span>}
      <bdi>{claimSaid(told)}</bdi>
    </>
  )
}
