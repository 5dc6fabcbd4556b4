import { useState } from 'react'
import type { Claim } from '../../../server/contract/claim.ts'
import { call } from '../../api.ts'
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
        return { said: `Claim ${claim.id} is withdrawn.`, shows: [] }
      }}
    >
      <p>
        <span className="mono">{claim.id}</span> {claim.sentence}. It stays in the record, and is no longer drawn.
      </p>
      <TextRow name="reason" label="Reason" value={reason} onChange={setReason} lines={2} required />
    </WriteForm>
  )
}
