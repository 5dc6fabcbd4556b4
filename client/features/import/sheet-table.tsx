import { Button } from 'react-aria-components'
import type { Mapping } from '../../../server/contract/import/mapping.ts'
import type { ReadTable } from '../../../server/contract/import/report.ts'
import { listOf } from '../../words/catalogue/words-of.ts'
import { ColumnDoubt } from './column-doubt.tsx'
import { Pages } from './pages.tsx'
import { PartPicker } from './part-picker.tsx'
import { t } from './t.ts'
import type { Importing } from './use-import.ts'

interface Props {
  importing: Importing
  table: ReadTable
  mapping: Mapping
}

const intoSight = (row: HTMLTableRowElement | null): void => row?.scrollIntoView?.({ block: 'nearest' })

export function SheetTable({ importing, table, mapping }: Props) {
  const { row, setRow, report } = importing
  const unreadable = new Map(report.data?.skipped.map(each => [each.row, each.column]))
  return (
    <>
      <Pages importing={importing} table={table} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <section className="import-scroll" aria-label={t('rowsAsTheyAre')} tabIndex={0}>
        <table className="import-table">
          <thead>
            <tr>
              <th scope="col">{t('row')}</th>
              {table.columns.map(({ id }) => (
                <th key={id} scope="col">
                  <bdi className="import-heading">{id}</bdi>
                  <PartPicker importing={importing} mapping={mapping} column={id} />
                  {report.data?.doubts.flatMap(doubt =>
                    doubt.column === id ? [<ColumnDoubt key={doubt.about} importing={importing} mapping={mapping} doubt={doubt} />] : [],
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(each => (
              <tr
                key={each.row}
                ref={each.row === row ? intoSight : null}
                data-chosen={each.row === row || undefined}
                data-unreadable={unreadable.has(each.row) || undefined}
                onClick={() => setRow(each.row)}
              >
                <th scope="row">
                  <Button className="import-row num" aria-pressed={each.row === row} onPress={() => setRow(each.row)}>
                    {each.row}
                  </Button>
                </th>
                {table.columns.map(({ id }, at) => (
                  <td key={id} data-unreadable={unreadable.get(each.row) === id || undefined}>
                    <bdi>{each.cells[at]}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="import-note">
        {t('rowsShownOf', { shown: table.rows.length, total: table.total, all: table.rows.length === table.total })}{' '}
        {table.heading === null ? t('noHeadingWasFound') : t('rowIsTheHeadings', { heading: table.heading })}
        {table.above.length > 0 &&
          ` ${t('aboveThemStands', {
            above: listOf(
              table.above.map(line => `“${line}”`),
              'unit',
            ),
          })}`}
      </p>
    </>
  )
}
