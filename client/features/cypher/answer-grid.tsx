// biome-ignore-all lint/a11y/useSemanticElements: of a grid only the rows in sight are there, which a table cannot say
// biome-ignore-all lint/a11y/useFocusableInteractive: a cell gets its tabIndex with the grid's other attributes
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { WireValue } from '../../../server/contract/query.ts'
import { number } from '../../words/text.ts'
import { type At, moved } from './grid-keys.ts'
import { RowSaysCell } from './row-says-cell.tsx'
import { saysOf } from './says-so.ts'
import { t } from './t.ts'
import type { Answer } from './use-query.ts'
import type { ShownRows } from './use-shown-rows.ts'
import { ValueCell } from './value-cell.tsx'
import { print } from './wire.ts'

const rowHeight = 28
const looked = 200
const width = { least: 7, most: 44, says: 13 }

interface Props {
  answer: Answer
  shown: ShownRows
  onNote(place: number): void
  onOpen(value: WireValue): void
  back: RefObject<(() => void) | null>
}

/** Only rows in sight are in the page, so that a hundred thousand scroll; the keys of a grid walk all of them. */
export function AnswerGrid({ answer, shown, onNote, onOpen, back }: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState<At>({ row: 0, column: 0 })
  const wanted = useRef(false)
  const { rows, columns } = shown
  const says = columns.length
  const active = { row: Math.min(at.row, rows.length - 1), column: Math.min(at.column, says) }
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin: rowHeight,
    scrollPaddingStart: rowHeight,
    // the cell that holds the focus stays in the page
    rangeExtractor: useCallback(
      (range: Range) =>
        active.row < 0 ? defaultRangeExtractor(range) : [...new Set([active.row, ...defaultRangeExtractor(range)])].sort((a, b) => a - b),
      [active.row],
    ),
  })
  const template = useMemo(() => templateOf(answer, columns), [answer, columns])
  const focus = useCallback(() => scroller.current?.querySelector<HTMLElement>('[data-active]')?.focus(), [])
  useEffect(() => {
    back.current = focus
  }, [back, focus])
  useEffect(() => {
    if (!wanted.current) return
    wanted.current = false
    focus()
  })
  const go = (next: At): void => {
    wanted.current = true
    setAt(next)
    if (next.row >= 0) virtual.scrollToIndex(next.row)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? rowHeight) / rowHeight) - 2)
    const next = moved(active, event, { rows: rows.length, columns: says + 1, page })
    if (next) go(next)
    else if (event.key === 'Enter') act()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const act = (): void => {
    const column = columns[active.column]
    if (active.row < 0) {
      if (column !== undefined) shown.sortBy(column)
      return
    }
    const row = rows[active.row] ?? 0
    const value = column === undefined ? undefined : answer.rows[row]?.[column]
    const [first] = saysOf(answer, row).notes
    if (value) onOpen(value)
    else if (first !== undefined) onNote(first)
  }
  const cell = (row: number, column: number) => {
    const isActive = row === active.row && column === active.column
    return { tabIndex: isActive ? 0 : -1, 'data-active': isActive || undefined, onFocus: () => setAt({ row, column }) }
  }
  return (
    <div
      ref={scroller}
      role="grid"
      className="answer-grid"
      aria-label={t('rows')}
      aria-rowcount={rows.length + 1}
      aria-colcount={says + 1}
      onKeyDown={onKeyDown}
      tabIndex={-1}
    >
      <div role="row" className="grid-row grid-head" style={{ gridTemplateColumns: template }} aria-rowindex={1} tabIndex={-1}>
        {columns.map((column, n) => {
          const way = shown.sort?.column === column ? (shown.sort.descending ? 'descending' : 'ascending') : undefined
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: Enter is the grid's
            <div
              key={column}
              role="columnheader"
              className="th"
              aria-sort={way ?? 'none'}
              aria-colindex={n + 1}
              onClick={() => shown.sortBy(column)}
              {...cell(-1, n)}
            >
              {answer.columns[column]}
              {way && <span aria-hidden="true">{way === 'ascending' ? ' ↑' : ' ↓'}</span>}
            </div>
          )
        })}
        <div role="columnheader" className="th says-cell" aria-colindex={says + 1} {...cell(-1, says)}>
          {t('saysSo')}
        </div>
      </div>
      <div role="rowgroup" className="grid-body" style={{ blockSize: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index] ?? 0
          return (
            <div
              key={row}
              role="row"
              className="grid-row"
              aria-rowindex={index + 2}
              style={{ gridTemplateColumns: template, transform: `translateY(${start - rowHeight}px)` }}
              data-here={index === active.row || undefined}
              tabIndex={-1}
            >
              {columns.map((column, n) => (
                <ValueCell key={column} value={answer.rows[row]?.[column]} place={n} onOpen={onOpen} cell={cell(index, n)} />
              ))}
              <RowSaysCell answer={answer} row={row} place={says} onNote={onNote} cell={cell(index, says)} />
            </div>
          )
        })}
      </div>
      <span className="hidden">{t('rowsOfColumns', { rows: number(rows.length), columns: columns.length })}</span>
    </div>
  )
}

function templateOf({ columns: names, rows }: Answer, columns: readonly number[]): string {
  const each = columns.map(n => {
    const longest = Math.max(names[n]?.length ?? 0, ...rows.slice(0, looked).map(row => (row[n] ? print(row[n]).length : 0)))
    const ch = Math.max(width.least, Math.min(width.most, longest + 3))
    return `minmax(${Math.min(ch, 18)}ch, ${ch}fr)`
  })
  return [...each, `minmax(${width.says}ch, ${width.says}fr)`].join(' ')
}
