import { useState } from 'react'
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import type { Mapping } from '../../../server/contract/import/mapping.ts'
import { useWords } from '../../session/context.tsx'
import { Icon } from '../../ui/icon.tsx'
import { ChoiceRow } from '../write/rows/choice-row.tsx'
import { TextRow } from '../write/rows/text-row.tsx'
import { t } from './t.ts'
import type { Importing } from './use-import.ts'

/** What holds for all rows: the tie, kinds, and the document that rows without a link are from. */
export function WhatEveryRowSays({ importing, mapping }: { importing: Importing; mapping: Mapping }) {
  const { vocabulary, schema } = useWords()
  const { constants, document = {} } = mapping
  const [text, setText] = useState({
    tie: schema?.predicates.find(({ id }) => id === constants.tie)?.phrase ?? constants.tie ?? '',
    title: document.title ?? '',
    publisher: document.publisher ?? '',
    url: document.url ?? '',
    date: document.date ?? '',
  })
  const tied = mapping.columns.some(({ part }) => part === 'tie')
  const kinds = [{ id: '-', text: t('asGuessedForEach') }, ...vocabulary.kinds.offered.map(id => ({ id, text: vocabulary.kinds.word(id) }))]
  const row = (name: keyof typeof text) => ({ name, value: text[name], onChange: (value: string) => setText({ ...text, [name]: value }) })
  const keep = (): void => {
    const { tie, title, publisher, url, date } = Object.fromEntries(Object.entries(text).map(([key, value]) => [key, value.trim()]))
    const { tie: _tie, ...others } = constants
    const said = schema?.predicates.find(({ phrase, label }) => phrase === tie || label === tie)?.id ?? tie
    const of = { ...(title && { title }), ...(publisher && { publisher }), ...(url && { url }), ...(date && { date }) }
    const { document: _document, ...rest } = mapping
    importing.setMapping({
      ...rest,
      constants: { ...others, ...(said && !tied && { tie: said }) },
      ...(Object.keys(of).length > 0 && { document: of }),
    })
  }
  const setKind = (part: 'fromKind' | 'toKind', kind: string): void => {
    const { [part]: _before, ...others } = constants
    importing.setMapping({ ...mapping, constants: { ...others, ...(kind !== '-' && { [part]: kind }) } })
  }
  return (
    <Disclosure className="import-constants" defaultExpanded={!tied}>
      <Heading level={3}>
        <Button slot="trigger" className="link">
          <Icon name="chevron" size={12} />
          {t('allRowsAreFrom')}
        </Button>
      </Heading>
      <DisclosurePanel>
        <form
          className="import-how-panel"
          onSubmit={event => {
            event.preventDefault()
            keep()
          }}
        >
          {!tied && <TextRow {...row('tie')} label={t('everyRowSaysThatTheFirst')} />}
          <TextRow {...row('title')} label={t('titleOfTheDocument')} />
          <TextRow {...row('publisher')} label={t('whoPublishedIt')} />
          <TextRow {...row('url')} label={t('itsAddress')} />
          <TextRow {...row('date')} label={t('publishedOn')} />
          <ChoiceRow
            name="fromKind"
            label={t('theFirstIsA')}
            value={constants.fromKind ?? '-'}
            onChange={kind => setKind('fromKind', kind)}
            choices={kinds}
          />
          <ChoiceRow
            name="toKind"
            label={t('theOtherIsA')}
            value={constants.toKind ?? '-'}
            onChange={kind => setKind('toKind', kind)}
            choices={kinds}
          />
          <Button type="submit" className="btn">
            {t('takeItForAllRows')}
          </Button>
        </form>
      </DisclosurePanel>
    </Disclosure>
  )
}
