import { Button } from 'react-aria-components'
import type { ReadTable } from '../../../server/contract/import/report.ts'
import { Icon } from '../../ui/icon.tsx'
import { number } from '../../words/text.ts'
import { t } from './t.ts'
import { type Importing, rowsShown } from './use-import.ts'

/** All rows of a large table, a page at a time, and from one that cannot be read to the next. */
export function Pages({ importing, table }: { importing: Importing; table: ReadTable }) {
  const { from, showFrom, goTo, row, report } = importing
  const bad = report.data?.skipped.map(each => each.row) ?? []
  const here = row ?? 0
  const before = bad.findLast(each => each < here)
  const after = bad.find(each => each > here)
  const to = from + table.rows.length
  return (
    <div className="import-pages">
      {table.total > rowsShown && (
        <span className="import-acts">
          <Button
            className="icon-btn"
            aria-label={t('rowsBefore')}
            isDisabled={from === 0}
            onPress={() => showFrom(Math.max(0, from - rowsShown))}
          >
            <Icon name="back" />
          </Button>
          <span className="num">{t('rowsFromTo', { from: number(from + 1), to: number(to), total: number(table.total) })}</span>
          <Button
            className="icon-btn"
            aria-label={t('rowsAfter')}
            isDisabled={to >= table.total}
            onPress={() => showFrom(from + rowsShown)}
          >
            <Icon name="next" />
          </Button>
        </span>
      )}
      {bad.length > 0 && (
        <span className="import-acts">
          <Button
            className="icon-btn"
            aria-label={t('problemBefore')}
            isDisabled={before === undefined}
            onPress={() => before && goTo(before)}
          >
            <Icon name="back" />
          </Button>
          <span>{t('rowsThatCannotBeReadCount', { rows: report.data?.sums.unreadable ?? 0 })}</span>
          <Button className="icon-btn" aria-label={t('problemAfter')} isDisabled={after === undefined} onPress={() => after && goTo(after)}>
            <Icon name="next" />
          </Button>
        </span>
      )}
    </div>
  )
}
