import { useState } from 'react'
import type { Claim } from '../../../server/contract/claim.ts'
import { call } from '../../session/api.ts'
import { claimSentence } from '../../words/told.ts'
import { ClaimSaid } from '../claims/claim-sentence.tsx'
import { TextRow } from './rows/text-row.tsx'
import { t } from './t.ts'
import { useSubmit } from './use-submit.ts'
import { WriteForm } from './write-form.tsx'

export function WithdrawForm({ claim }: { claim: Claim }) {
  const form = useSubmit()
  const [reason, setReason] = useState('')
  return (
    <WriteForm
      form={form}
      fields={['reason']}
      action={t('withdrawTheClaim')}
      send={async (by, key) => {
        await call('withdrawClaim', { params: { id: claim.id }, body: { by, reason }, key })
        return { said: t('withdrawnSentence', { sentence: claimSentence(claim) }), shows: [] }
      }}
    >
      <p>
        <ClaimSaid claim={claim} /> <span className="mono muted">{claim.id}</span>
      </p>
      <p className="muted">{t('itStaysInTheRecordAs2')}</p>
      <TextRow name="reason" label={t('reason')} value={reason} onChange={setReason} lines={2} required />
    </WriteForm>
  )
}
