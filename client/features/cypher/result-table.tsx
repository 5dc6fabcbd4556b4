import { useMemo, useState } from 'react'
import { Cell, Column, Row, type SortDescriptor, Table, TableBody, TableHeader, TableLayout, Virtualizer } from 'react-aria-components'
import type { WireValue } from '../../../server/contract/query.ts'
import { useGoTo } from '../../session/use-go-to.ts'
import { t } from './t.ts'
import type { Answer } from './use-query.ts'
import { compare, drawable, print } from './wire.ts'

/** Rows and columns share one space of keys. */
const columnId = (n: number): string => `column ${n}`

/** As many rows as a page can hold without a pause. */
const most = 500

const layout = { rowHeight: 28, headingHeight: 28 }

export function ResultTable({ answer: { columns, rows } }: { answer: Answer }) {
  const [sort, setSort] = useState<SortDescriptor>()
  const goTo = useGoTo()
  const items = useMemo(
    () =>
      sorted(rows, columns, sort)
        .slice(0, most)
        .map((values, n) => ({ id: n, values })),
    [rows, columns, sort],
  )
  if (columns.length === 0) return null
  const open = (values: readonly WireValue[]): void => {
    const [id] = drawable([values]).entities
    if (id !== undefined) void goTo(id)
  }
  return (
    <>
      {rows.length > most && <p className="result-cut">{t('theFirstOfRowsSortingTakes', { most, rows: rows.length })}</p>}
      <Virtualizer layout={TableLayout} layoutOptions={layout}>
        <Table
          className="table"
          aria-label={t('rows')}
          {...(sort ? { sortDescriptor: sort } : {})}
          onSortChange={setSort}
          onRowAction={key => open(items[Number(key)]?.values ?? [])}
        >
          <TableHeader>
            {columns.map((name, n) => (
              // columns of one name differ only by their place; rows have the bare numbers
              // biome-ignore lint/suspicious/noArrayIndexKey: the place is what identifies a column
              <Column key={n} id={columnId(n)} className="th" allowsSorting isRowHeader={n === 0} minWidth={110}>
                {({ sortDirection }) => (
                  <>
                    {name}
                    {sortDirection && <span aria-hidden="true">{sortDirection === 'ascending' ? ' ↑' : ' ↓'}</span>}
                  </>
                )}
              </Column>
            ))}
          </TableHeader>
          <TableBody items={items}>
            {item => (
              <Row className="tr" id={item.id}>
                {item.values.map((value, n) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells stand in the order of the columns
                  <Cell key={n} className="td" data-type={value.$type}>
                    <bdi>{print(value)}</bdi>
                  </Cell>
                ))}
              </Row>
            )}
          </TableBody>
        </Table>
      </Virtualizer>
    </>
  )
}

function sorted(rows: readonly WireValue[][], columns: readonly string[], sort: SortDescriptor | undefined): readonly WireValue[][] {
  const n = columns.findIndex((_, each) => columnId(each) === sort?.column)
  if (n < 0) return rows
  const way = sort?.direction === 'descending' ? -1 : 1
  const nothing: WireValue = { $type: 'Null', _value: null }
  return [...rows].sort((a, b) => way * compare(a[n] ?? nothing, b[n] ?? nothing))
}
