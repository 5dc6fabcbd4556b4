import { useState } from 'react'
import { type Scale, scales } from '../../../server/contract/scales.ts'
import type { AssessmentInput } from '../../../server/contract/write.ts'
import { call } from '../../session/api.ts'
import { gradeWords, scaleWords } from '../../state/grades.ts'
import type { WriteTask } from '../../state/write-task.ts'
import { ChoiceRow } from './rows/choice-row.tsx'
import { TextRow } from './rows/text-row.tsx'
import { t } from './t.ts'
import { useSubmit } from './use-submit.ts'
import { WriteForm } from './write-form.tsx'

export function JudgeForm({ task: { of, name } }: { task: Extract<WriteTask, { write: 'judgement' }> }) {
  const form = useSubmit()
  const open: Scale[] = 'claim' in of ? ['credibility', 'likelihood', 'confidence'] : ['reliability']
  const [scale, setScale] = useState<Scale>(open[0] as Scale)
  const [value, setValue] = useState('')
  const [text, setText] = useState({ reason: '', date: '' })
  return (
    <WriteForm
      form={form}
      fields={['scale', 'value', 'reason', 'date']}
      action={t('saveTheJudgement')}
      send={async (by, key) => {
        const date = text.date.trim()
        const body = { ...of, by, scale, value, reason: text.reason, ...(date && { date }) } as AssessmentInput
        await call('assess', { body, key })
        return { said: t('scalewordsOfNameValue', { scaleWords: scaleWords[scale], name, value }), shows: [] }
      }}
    >
      <p>{name}</p>
      {open.length > 1 && (
        <ChoiceRow
          name="scale"
          label={t('scale')}
          help={t('eachStandsForItselfNoneIs')}
          value={scale}
          onChange={chosen => {
            setScale(chosen as Scale)
            setValue('')
          }}
          choices={open.map(id => ({ id, text: scaleWords[id] }))}
        />
      )}
      <ChoiceRow
        name="value"
        label={scaleWords[scale]}
        value={value}
        onChange={setValue}
        choices={scales[scale].map(id => ({ id, text: gradeWords(scale, id) }))}
      />
      <TextRow name="reason" label={t('reason')} value={text.reason} onChange={reason => setText({ ...text, reason })} lines={2} required />
      <TextRow name="date" label={t('date')} help={t('leftOpenToday')} value={text.date} onChange={date => setText({ ...text, date })} />
    </WriteForm>
  )
}
