import { useState } from 'react'
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import type { Mapping } from '../../../server/contract/import/mapping.ts'
import { useWords } from '../../session/context.tsx'
import { Icon } from '../../ui/icon.tsx'
import { TextRow } from '../write/rows/text-row.tsx'
import { t } from './t.ts'
import type { Importing } from './use-import.ts'

export function WhatEveryRowSays({ importing, mapping }: { importing: Importing; mapping: Mapping }) {
  const { schema } = useWords()
  const { constants, document = {} } = mapping
  const [text, setText] = useState({
    tie: schema?.predicates.find(({ id }) => id === constants.tie)?.phrase ?? constants.tie ?? '',
    title: document.title ?? '',
    publisher: document.publisher ?? '',
    url: document.url ?? '',
    date: document.date ?? '',
  })
  const tied = mapping.columns.some(({ part }) => part === 'tie')
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
          <Button type="submit" className="btn">
            {t('takeItForAllRows')}
          </Button>
        </form>
      </DisclosurePanel>
    </Disclosure>
  )
}
