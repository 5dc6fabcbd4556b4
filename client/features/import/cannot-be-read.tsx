import { type RefObject, useEffect, useRef } from 'react'
import { Button, Input, TextField } from 'react-aria-components'
import type { ImportReport } from '../../../server/contract/import/report.ts'
import { ApiProblem, call } from '../../session/api.ts'
import { useShared } from '../../session/context.tsx'
import { bytesOf } from '../../ui/bytes-of.ts'
import { download } from '../../ui/download.ts'
import { Icon } from '../../ui/icon.tsx'
import { listOf } from '../../words/catalogue/words-of.ts'
import { noteWords } from '../../words/told-notes.ts'
import { valueIn } from './corrections.ts'
import { t } from './t.ts'
import type { Importing } from './use-import.ts'

const mostListed = 100

interface Props {
  importing: Importing
  report: ImportReport
  /** Has the focus when its row is read and none is left. */
  heading: RefObject<HTMLElement | null>
}

export function CannotBeRead({ importing, report: { skipped, sums }, heading }: Props) {
  const { announce } = useShared()
  const rows = useRef<HTMLTableSectionElement>(null)
  const asked = useRef<number | null>(null)
  const { isFetching } = importing.report
  useEffect(() => {
    const at = asked.current
    if (at === null || isFetching) return
    asked.current = null
    announce(t('stillNotReadable', { rows: sums.unreadable }), true)
    // the row that was read is gone, and the focus with it
    if (document.activeElement !== document.body && document.activeElement !== null) return
    const left = [...(rows.current?.querySelectorAll<HTMLInputElement>('input') ?? [])]
    const next = left.find(({ dataset }) => Number(dataset.row) > at) ?? left.at(-1) ?? heading.current
    next?.focus()
  }, [isFetching, sums, heading, announce])
  if (skipped.length === 0) return null
  const save = async (format: 'xlsx' | 'csv'): Promise<void> => {
    try {
      const { name, base64 } = await importing.planned(body => call('unreadableRows', { body: { ...body, format } }))
      download(new Blob([bytesOf(base64)]), name)
      announce(t('saved', { name }), true)
    } catch (error) {
      announce(error instanceof ApiProblem ? error.message : String(error), true)
    }
  }
  return (
    <section className="import-part-of" aria-label={t('cannotBeRead')}>
      <h3>
        {t('cannotBeRead')} <span className="muted">{t('rowsNoneLost', { rows: sums.unreadable })}</span>
        <span className="import-acts">
          <Button className="btn small" onPress={() => void save('xlsx')}>
            <Icon name="export" /> {t('downloadTheRowsAsXlsx', { rows: sums.unreadable })}
          </Button>
          <Button className="btn small" onPress={() => void save('csv')}>
            {t('asCsv')}
          </Button>
        </span>
      </h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <section className="import-scroll" aria-label={t('rowsThatCannotBeRead')} tabIndex={0}>
        <table className="import-table import-bad">
          <thead>
            <tr>
              <th scope="col">{t('row')}</th>
              <th scope="col">{t('column')}</th>
              <th scope="col">{t('whatStandsThere')}</th>
              <th scope="col">{t('whyItCannotBeRead')}</th>
              <th scope="col">{t('theRestOfTheRow')}</th>
            </tr>
          </thead>
          <tbody ref={rows}>
            {skipped.slice(0, mostListed).map(each => (
              <BadRow
                key={each.row}
                each={each}
                importing={importing}
                onAsk={() => {
                  asked.current = each.row
                }}
              />
            ))}
          </tbody>
        </table>
      </section>
      {sums.unreadable > mostListed && <p className="import-note">{t('moreAreInTheDownload', { more: sums.unreadable - mostListed })}</p>}
    </section>
  )
}

interface BadRowProps {
  each: ImportReport['skipped'][number]
  importing: Importing
  onAsk(): void
}

function BadRow({ each, importing, onAsk }: BadRowProps) {
  const { row, column, value, told, cells } = each
  const at = column === null ? -1 : (importing.table?.columns.findIndex(({ id }) => id === column) ?? -1)
  const there = at < 0 ? value : (valueIn(importing.edits, row, column) ?? cells[at] ?? '')
  const text = valueIn(importing.typed, row, column) ?? there
  const input = useRef<HTMLInputElement>(null)
  const readAgain = (): void => {
    if (text === there) return
    // its button goes with what was typed
    input.current?.focus()
    onAsk()
    importing.readTyped()
  }
  return (
    <tr>
      <th scope="row" className="num">
        {row}
      </th>
      <td>
        <bdi>{column}</bdi>
      </td>
      <td data-unreadable>
        {at < 0 ? (
          <bdi>{value}</bdi>
        ) : (
          <TextField
            aria-label={t('cellOfRow', { column: column ?? '', row })}
            value={text}
            onChange={value => column !== null && importing.type({ row, column, value }, there)}
            onKeyDown={event => event.key === 'Enter' && readAgain()}
          >
            <Input ref={input} data-row={row} className="input" dir="auto" placeholder={t('empty')} />
          </TextField>
        )}
        {text !== there && (
          <Button className="btn small" onPress={readAgain}>
            {t('readAgain')}
          </Button>
        )}
      </td>
      <td>{noteWords(told)}</td>
      <td className="import-rest">
        <bdi>
          {listOf(
            cells.filter((cell, i) => i !== at && cell !== ''),
            'unit',
          )}
        </bdi>
      </td>
    </tr>
  )
}
