import { useState } from 'react'
import { takenKinds } from '../../../server/contract/kinds.ts'
import type { FileRead, PageRead } from '../../../server/contract/web.ts'
import { call } from '../../session/api.ts'
import { useShared } from '../../session/context.tsx'
import type { End } from '../../state/write-task.ts'
import { Rich } from '../../ui/rich.tsx'
import { useLatest } from '../../ui/use-latest.ts'
import { noteWords } from '../../words/told-notes.ts'
import { useKeepCopy } from '../text/use-copy.ts'
import { ReadThePage } from './read-the-page.tsx'
import { DateRow } from './rows/date-row.tsx'
import { EntityRow } from './rows/entity-row.tsx'
import { TextRow } from './rows/text-row.tsx'
import { t } from './t.ts'
import { useSubmit } from './use-submit.ts'
import { WriteForm } from './write-form.tsx'
import { dateIn } from './written-date.ts'

const fields = ['title', 'publisher', 'url', 'date', 'dateBasis', 'note']

export function SourceForm({ file }: { file: File | null }) {
  const { show } = useShared()
  const form = useSubmit()
  const [publisher, setPublisher] = useState<End | null>(null)
  const latest = useLatest(publisher)
  const [text, setText] = useState({ title: '', url: '', date: '', dateBasis: '', note: '' })
  const row = (name: keyof typeof text) => ({
    name,
    value: text[name],
    onChange: (value: string) => {
      form.mend(name)
      setText({ ...text, [name]: value })
    },
  })
  const [copy, setCopy] = useState<{ text: string; file: string | null } | null>(null)
  const keepCopy = useKeepCopy()
  const filled = (read: PageRead | FileRead, from: string | null): void => {
    setCopy({ text: read.text, file: from })
    const url = 'url' in read ? read.url : null
    const given = { title: read.title, date: read.date, dateBasis: read.toldBasis && noteWords(read.toldBasis), url }
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
        const day = dateIn(text.date)
        const of = latest.current
        const brings = of?.made && { entities: [{ ref: of.id, name: of.name, kind: 'Publisher' }] }
        const source = await call('addSource', {
          body: {
            ...given,
            title: text.title,
            ...(typeof day === 'string' && { date: day }),
            publisher: of?.id ?? '',
            ...(brings && { brings }),
            by,
          },
          key,
        })
        if (copy && copy.text !== '') await keepCopy({ source: source.id, ...copy })
        return {
          said: t('theSourceIsAdded', { title: source.title }),
          shows: [],
          next: () => show({ tab: 'sources', sourceId: source.id }),
        }
      }}
    >
      <TextRow {...row('url')} label={t('address')} />
      <ReadThePage address={text.url} file={file} onRead={filled} />
      <TextRow {...row('title')} label={t('titleAsPrinted')} required />
      <EntityRow
        name="publisher"
        label={t('publisher')}
        help={t('oneThatIsNewCanBe')}
        value={publisher}
        onChange={end => {
          form.mend('publisher')
          setPublisher(end)
        }}
        takes={takenKinds.publisher}
        makes="Publisher"
      />
      {publisher?.made && (
        <div className="new-here">
          <p>
            <Rich t={t} of="willBeNew" parts={{ name: <b>{publisher.name}</b> }} values={{ guessed: false }} />
          </p>
        </div>
      )}
      <DateRow {...row('date')} label={t('publishedOn')} help={t('asTheTextHasIt')} keepsWords={false} />
      <TextRow {...row('dateBasis')} label={t('howTheDateIsKnown')} help={t('neededWithADatePrintedIn')} />
      <TextRow {...row('note')} label={t('note')} lines={2} />
    </WriteForm>
  )
}
