import { useState } from 'react'
import { call } from '../../session/api.ts'
import { useShared } from '../../session/context.tsx'
import type { End } from '../../state/write-task.ts'
import { EntityRow } from './entity-row.tsx'
import { TextRow } from './text-row.tsx'
import { useSubmit } from './use-submit.ts'
import { WriteForm } from './write-form.tsx'

const fields = ['title', 'publisher', 'url', 'date', 'dateBasis', 'note']

/** A document that claims can be stated in. */
export function SourceForm() {
  const { show } = useShared()
  const form = useSubmit()
  const [publisher, setPublisher] = useState<End | null>(null)
  const [text, setText] = useState({ title: '', url: '', date: '', dateBasis: '', note: '' })
  const row = (name: keyof typeof text) => ({ name, value: text[name], onChange: (value: string) => setText({ ...text, [name]: value }) })
  return (
    <WriteForm
      form={form}
      fields={fields}
      action="Add the source"
      send={async (by, key) => {
        const given = Object.fromEntries(Object.entries(text).filter(([, value]) => value.trim() !== ''))
        const source = await call('addSource', { body: { ...given, title: text.title, publisher: publisher?.id ?? '', by }, key })
        return { said: `The source ${source.title} is added.`, shows: [], next: () => show({ tab: 'sources', sourceId: source.id }) }
      }}
    >
      <TextRow {...row('title')} label="Title, as printed" required />
      <EntityRow
        name="publisher"
        label="Publisher"
        help="One that is new can be added from here."
        value={publisher}
        onChange={setPublisher}
        makes={{
          kind: 'Publisher',
          words: name => `Add “${name}” as a new publisher`,
          make: async name => {
            if (form.by.trim() === '') throw new Error('Write your name below first: a new publisher is kept with it.')
            const { id, kinds } = await call('addEntity', { body: { kind: 'Publisher', name, by: form.by.trim() } })
            return { id, name, kinds }
          },
        }}
      />
      <TextRow {...row('url')} label="Address" />
      <TextRow {...row('date')} label="Published on" help="2022, 2022-07 or 2022-07-20" />
      <TextRow
        {...row('dateBasis')}
        label="How the date is known"
        help="Needed with a date: printed in it, from its page, from an archive …"
      />
      <TextRow {...row('note')} label="Note" lines={2} />
    </WriteForm>
  )
}
