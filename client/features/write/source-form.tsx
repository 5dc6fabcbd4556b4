import { useState } from 'react'
import type { PageRead } from '../../../server/contract/web.ts'
import { call } from '../../session/api.ts'
import { useShared } from '../../session/context.tsx'
import type { End } from '../../state/write-task.ts'
import { useKeepCopy } from '../text/use-copy.ts'
import { EntityRow } from './entity-row.tsx'
import { ReadThePage } from './read-the-page.tsx'
import { t } from './t.ts'
import { TextRow } from './text-row.tsx'
import { useSubmit } from './use-submit.ts'
import { WriteForm } from './write-form.tsx'

const fields = ['title', 'publisher', 'url', 'date', 'dateBasis', 'note']

export function SourceForm() {
  const { show } = useShared()
  const form = useSubmit()
  const [publisher, setPublisher] = useState<End | null>(null)
  const [text, setText] = useState({ title: '', url: '', date: '', dateBasis: '', note: '' })
  const row = (name: keyof typeof text) => ({ name, value: text[name], onChange: (value: string) => setText({ ...text, [name]: value }) })
  const [page, setPage] = useState<PageRead | null>(null)
  const keepCopy = useKeepCopy()
  const filled = (read: PageRead): void => {
    setPage(read)
    const given = { title: read.title, date: read.date, dateBasis: read.dateBasis, url: read.url }
    setText(now => ({
      ...now,
      ...Object.fromEntries(Object.entries(given).filter(([key, value]) => value && now[key as keyof typeof now] === '')),
    }))
  }
  return (
    <WriteForm
      form={form}
      fields={fields}
      action={t('addTheSource')}
      send={async (by, key) => {
        const given = Object.fromEntries(Object.entries(text).filter(([, value]) => value.trim() !== ''))
        const source = await call('addSource', { body: { ...given, title: text.title, publisher: publisher?.id ?? '', by }, key })
        if (page && page.text !== '') await keepCopy({ source: source.id, text: page.text, file: null })
        return {
          said: t('theSourceIsAdded', { title: source.title }),
          shows: [],
          next: () => show({ tab: 'sources', sourceId: source.id }),
        }
      }}
    >
      <TextRow {...row('url')} label={t('address')} />
      <ReadThePage address={text.url} onRead={filled} />
      <TextRow {...row('title')} label={t('titleAsPrinted')} required />
      <EntityRow
        name="publisher"
        label={t('publisher')}
        help={t('oneThatIsNewCanBe')}
        value={publisher}
        onChange={setPublisher}
        makes={{
          kind: 'Publisher',
          words: name => t('addAsANewPublisher', { name }),
          make: async name => {
            if (form.by.trim() === '') throw new Error(t('writeYourNameBelowFirstA'))
            const { id, kinds } = await call('addEntity', { body: { kind: 'Publisher', name, by: form.by.trim() } })
            return { id, name, kinds }
          },
        }}
      />
      <TextRow {...row('date')} label={t('publishedOn')} help={t('n2022202207Or202207')} />
      <TextRow {...row('dateBasis')} label={t('howTheDateIsKnown')} help={t('neededWithADatePrintedIn')} />
      <TextRow {...row('note')} label={t('note')} lines={2} />
    </WriteForm>
  )
}
