import { useState } from 'react'
import { Button, Input, TextField } from 'react-aria-components'
import type { ImportReport } from '../../../server/contract/import/report.ts'
import { ApiProblem, call } from '../../session/api.ts'
import { useShared } from '../../session/context.tsx'
import { bytesOf } from '../../ui/bytes-of.ts'
import { download } from '../../ui/download.ts'
import { Icon } from '../../ui/icon.tsx'
import { noteWords } from '../../words/told-notes.ts'
import { t } from './t.ts'
import type { Importing } from './use-import.ts'

const mostListed = 100

export function CannotBeRead({ importing, report: { skipped, sums } }: { importing: Importing; report: ImportReport }) {
  const { announce } = useShared()
  if (skipped.length === 0) return null
  const save = async (format: 'xlsx' | 'csv'): Promise<void> => {
    try {
      const { name, base64 } = await call('unreadableRows', { body: { ...(await importing.planned()), format } })
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
          <tbody>
            {skipped.slice(0, mostListed).map(each => (
              <BadRow key={each.row} each={each} importing={importing} />
            ))}
          </tbody>
        </table>
      </section>
      {sums.unreadable > mostListed && <p className="import-note">{t('moreAreInTheDownload', { more: sums.unreadable - mostListed })}</p>}
    </section>
  )
}

function BadRow({ each, importing }: { each: ImportReport['skipped'][number]; importing: Importing }) {
  const { row, column, value, told, cells } = each
  const at = column === null ? -1 : (importing.table?.columns.findIndex(({ id }) => id === column) ?? -1)
  const there = at < 0 ? value : (cells[at] ?? '')
  const [text, setText] = useState(there)
  const readAgain = (): void => {
    if (column !== null && text !== there) importing.putRight({ row, column, value: text })
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
            onChange={setText}
            onKeyDown={event => event.key === 'Enter' && readAgain()}
          >
            <Input className="input" dir="auto" placeholder={t('empty')} />
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
        <bdi>{cells.filter((cell, i) => i !== at && cell !== '').join(', ')}</bdi>
      </td>
    </tr>
  )
}
