import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import type { ImportFile } from '../../../server/contract/import.ts'
import { Icon } from '../../ui/icon.tsx'
import { ChoiceRow } from '../write/rows/choice-row.tsx'
import { t } from './t.ts'
import type { Importing } from './use-import.ts'

const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'windows-1256', 'windows-1251', 'iso-8859-1', 'iso-8859-6', 'macintosh']
const separators: Record<NonNullable<ImportFile['separator']>, () => string> = {
  ',': () => t('comma'),
  ';': () => t('semicolon'),
  '\t': () => t('tabulator'),
  '|': () => t('bar'),
}

export function HowItWasRead({ importing }: { importing: Importing }) {
  const { how, setHow, reading, table } = importing
  const { files = [], tables = [] } = reading.data ?? {}
  const [file] = files
  const isText = file?.encoding != null
  const columns = table?.columns.length ?? 0
  return (
    <Disclosure className="import-how" defaultExpanded={columns === 1}>
      <Heading level={3}>
        <Button slot="trigger" className="link">
          <Icon name="chevron" size={12} />
          {t('howItWasRead', {
            format: file?.format ?? '',
            sheet: table?.name ?? '',
            several: tables.length > 1,
            isText,
            encoding: file?.encoding ?? '',
          })}
        </Button>
      </Heading>
      <DisclosurePanel className="import-how-panel">
        {columns === 1 && <p className="import-note">{t('oneColumnOnly')}</p>}
        {tables.length > 1 && (
          <ChoiceRow
            name="table"
            label={t('sheet')}
            value={table?.name ?? ''}
            onChange={chosen => setHow({ ...how, table: chosen })}
            choices={tables.map(({ name, total }) => ({ id: name, text: name, more: t('rows', { rows: total }) }))}
          />
        )}
        {isText && (
          <ChoiceRow
            name="encoding"
            label={t('encoding')}
            value={how.encoding ?? file?.encoding ?? ''}
            onChange={encoding => setHow({ ...how, encoding })}
            choices={[...new Set([file?.encoding ?? 'utf-8', ...encodings])].map(id => ({ id, text: id }))}
          />
        )}
        {isText && file?.separator != null && (
          <ChoiceRow
            name="separator"
            label={t('columnsAreApartBy')}
            value={how.separator ?? file.separator}
            onChange={separator => setHow({ ...how, separator: separator as NonNullable<ImportFile['separator']> })}
            choices={Object.entries(separators).map(([id, word]) => ({ id, text: word() }))}
          />
        )}
        {table && (
          <ChoiceRow
            name="headings"
            label={t('headingsAreIn')}
            value={String(table.heading ?? 'none')}
            onChange={row =>
              setHow({
                ...how,
                headings: [
                  ...(how.headings ?? []).filter(each => each.table !== table.name),
                  { table: table.name, row: row === 'none' ? null : Number(row) },
                ],
              })
            }
            choices={[
              { id: 'none', text: t('noRow') },
              ...[...new Set([table.heading ?? 1, 1, 2, 3, 4, 5, 6, 7, 8])]
                .sort((a, b) => a - b)
                .map(row => ({ id: String(row), text: t('rowNumber', { row }) })),
            ]}
          />
        )}
      </DisclosurePanel>
    </Disclosure>
  )
}
