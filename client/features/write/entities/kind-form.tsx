import { useState } from 'react'
import { call } from '../../../session/api.ts'
import { useWords } from '../../../session/context.tsx'
import type { WriteTask } from '../../../state/write-task.ts'
import { ChoiceRow } from '../rows/choice-row.tsx'
import { TextRow } from '../rows/text-row.tsx'
import { t } from '../t.ts'
import { useSubmit } from '../use-submit.ts'
import { WriteForm } from '../write-form.tsx'

export function KindForm({ task: { entity, to = '' } }: { task: Extract<WriteTask, { write: 'kind' }> }) {
  const { kinds } = useWords().vocabulary
  const form = useSubmit()
  const [kind, setKind] = useState(to)
  const [reason, setReason] = useState('')
  return (
    <WriteForm
      form={form}
      fields={['kind', 'reason']}
      action={t('correctTheKind')}
      send={async (by, key) => {
        const body = { by, kind, ...(reason.trim() && { reason: reason.trim() }) }
        await call('correctKind', { params: { id: entity.id }, body, key })
        return { said: t('isNowA', { name: entity.name, kind: kinds.aWord(kind) }), shows: [] }
      }}
    >
      <p>{t('itIsRecordedAs', { name: entity.name, kind: kinds.aWord(entity.kind) })}</p>
      <ChoiceRow
        name="kind"
        label={t('whatItIs')}
        value={kind}
        onChange={chosen => {
          form.mend('kind')
          setKind(chosen)
        }}
        choices={kinds.offered.flatMap(id => (id === entity.kind ? [] : [{ id, text: kinds.word(id) }]))}
      />
      <TextRow name="reason" label={t('whyNotNeeded')} value={reason} onChange={setReason} lines={2} />
    </WriteForm>
  )
}
