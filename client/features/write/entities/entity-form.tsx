import { useMemo, useState } from 'react'
import { call } from '../../../session/api.ts'
import { useShared, useWords } from '../../../session/context.tsx'
import { useGoTo } from '../../../session/use-go-to.ts'
import { merge } from '../../../state/merge.ts'
import { Duplicates } from '../duplicates.tsx'
import { ChoiceRow } from '../rows/choice-row.tsx'
import { TextRow } from '../rows/text-row.tsx'
import { t } from '../t.ts'
import { useSubmit } from '../use-submit.ts'
import { WriteForm } from '../write-form.tsx'

const lines = (text: string): string[] => text.split('\n').flatMap(line => line.trim() || [])

export function EntityForm() {
  const { explorer } = useShared()
  const { vocabulary } = useWords()
  const { kinds } = vocabulary
  const choices = useMemo(() => kinds.offered.map(id => ({ id, text: kinds.word(id) })), [kinds])
  const form = useSubmit()
  const goTo = useGoTo()
  const [kind, setKind] = useState('')
  const [text, setText] = useState({ name: '', arabic: '', printed: '', note: '' })
  const row = (name: keyof typeof text) => ({
    name,
    value: text[name],
    onChange: (value: string) => {
      form.mend(name)
      setText({ ...text, [name]: value })
    },
  })
  return (
    <WriteForm
      form={form}
      fields={['name', 'kind', 'printed', 'note']}
      action={t('addTheEntity')}
      send={async (by, key) => {
        const entity = await call('addEntity', {
          body: {
            by,
            kind,
            name: text.name,
            ...(text.arabic.trim() && { native: { ar: text.arabic.trim() } }),
            ...(lines(text.printed).length > 0 && { printed: lines(text.printed) }),
            ...(text.note.trim() && { note: text.note }),
          },
          key,
        })
        explorer.set(state => ({ ...state, picture: merge(state.picture, { entities: [entity], relations: [] }) }))
        return { said: t('isAdded', { entity: entity.name }), shows: [entity.id], next: () => void goTo(entity.id) }
      }}
    >
      <TextRow {...row('name')} label={t('name')} required />
      <ChoiceRow
        name="kind"
        label={t('kind')}
        value={kind}
        onChange={chosen => {
          form.mend('kind')
          setKind(chosen)
        }}
        choices={choices}
      />
      <Duplicates name={text.name} kind={kind} />
      <TextRow {...row('arabic')} label={t('nameInArabic')} />
      <TextRow {...row('printed')} label={t('otherSpellings')} help={t('oneInEachLine')} lines={2} />
      <TextRow {...row('note')} label={t('note')} lines={2} />
    </WriteForm>
  )
}
