import { utils, write } from '@e965/xlsx'
import { stringify } from 'csv-stringify/sync'
import { disarmed } from '../contract/files/armed.ts'
import { printable } from '../contract/files/printable.ts'
import type { Row } from './table.ts'

export interface SheetToWrite {
  name: string
  columns: readonly string[]
  rows: readonly Pick<Row, 'cells'>[]
}

const longestCell = 32_767

/** Cells are texts, in XLSX by type and in CSV by a mark; a CSV holds one table. */
export const sheetOf = (sheet: SheetToWrite, format: 'csv' | 'xlsx'): Uint8Array => (format === 'csv' ? csvOf(sheet) : workbookOf([sheet]))

/** UTF-8 with a byte order mark, which spreadsheet programs need. */
function csvOf({ columns, rows }: SheetToWrite): Uint8Array {
  const text = stringify([columns, ...rows.map(({ cells }) => cells)].map(cells => cells.map(disarmed)))
  return new TextEncoder().encode(`\ufeff${text}`)
}

export function workbookOf(sheets: readonly SheetToWrite[]): Uint8Array {
  const book = utils.book_new()
  for (const { name, columns, rows } of sheets) {
    const cells = [columns, ...rows.map(row => row.cells)].map(line =>
      line.map(cell => ({ t: 's' as const, v: printable(cell).slice(0, longestCell) })),
    )
    utils.book_append_sheet(book, utils.aoa_to_sheet(cells), name)
  }
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer)
}
