import { useState } from 'react'
import type { Claim } from '../../../server/contract/claim.ts'
import { call } from '../../api.ts'
import { ClaimSaid } from '../ClaimSentence.tsx'
import { TextRow } from './TextRow.tsx'
import { useSubmit } from './useSubmit.ts'
import { WriteForm } from './WriteForm.tsx'

/** Takes a claim back, with the reason; it stays in the record. */
export function WithdrawForm({ claim }: { claim: Claim }) {
  const form = useSubmit()
  const [reason, setReason] = useState('')
  return (
    <WriteForm
      form={form}
      fields={['reason']}
      action="Withdraw the claim"
      send={async (by, key) => {
        await call('withdrawClaim', { params: { id: claim.id }, body: { by, reason }, key })
        return { said: `Withdrawn: ${claim.sentence}.`, shows: [] }
      }}
    >
      <p>
        <ClaimSaid claim={claim} /> <span className="mono muted">{claim.id}</span>
      </p>
      <p className="muted">It stays in the record as withdrawn, and is no longer drawn.</p>
      <TextRow name="reason" label="Reason" value={reason} onChange={setReason} lines={2} required />
    </WriteForm>
  )
}
