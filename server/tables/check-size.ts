/** Readers that may meet more check on the way, too. */
import { figure, limits } from './limits.ts'
import type { RawTable } from './table.ts'
import { Unreadable } from './unreadable.ts'

/** Throws Unreadable at the first row or cell over a limit. */
export function checkSize(file: string, tables: readonly RawTable[]): void {
  if (tables.length > limits.sheets) throw new Unreadable(file, null, `has ${figure(tables.length)} sheets, ${limits.sheets} at most`)
  let cells = 0
  for (const { name, rows } of tables) {
    if (rows.length > limits.rows)
      throw new Unreadable(
        file,
        name,
        `has ${figure(rows.length)} rows, ${figure(limits.rows)} at most`,
        'take it apart into several files',
      )
    for (const row of rows) {
      checkRow(file, name, row.row, row.cells)
      cells += row.cells.length
    }
  }
  if (cells > limits.cells)
    throw new Unreadable(file, null, `has ${figure(cells)} cells, ${figure(limits.cells)} at most`, 'take it apart, or leave columns out')
}

function checkRow(file: string, table: string, row: number, cells: readonly string[]): void {
  if (cells.length > limits.columns)
    throw new Unreadable(
      file,
      `${table}, row ${figure(row)}`,
      `has ${figure(cells.length)} columns, ${figure(limits.columns)} at most`,
      'is the separator right? Leave out the columns that are not needed',
    )
  for (const cell of cells)
    if (cell.length > limits.cellCharacters)
      throw new Unreadable(
        file,
        `${table}, row ${figure(row)}`,
        `has a cell of ${figure(cell.length)} characters, ${figure(limits.cellCharacters)} at most`,
        'a quotation mark may be missing before it',
      )
}
