import { coded } from '../contract/told/coded.ts'
import { figure, limits } from './limits.ts'
import type { RawTable } from './table.ts'
import { Unreadable } from './unreadable.ts'

/** Throws Unreadable at the first row or cell over a limit. */
export function checkSize(file: string, tables: readonly RawTable[]): void {
  if (tables.length > limits.sheets)
    throw new Unreadable(file, null, coded('hasSheetsAtMost', { tables: tables.length, sheets: limits.sheets }))
  let cells = 0
  let characters = 0
  for (const { name, rows } of tables) {
    if (rows.length > limits.rows)
      throw new Unreadable(file, name, coded('hasRowsAtMost', { rows: rows.length, rows2: limits.rows }), coded('takeItApartIntoSeveral'))
    for (const row of rows) {
      checkRow(file, name, row.row, row.cells)
      cells += row.cells.length
      for (const cell of row.cells) characters += cell.length
      if (characters > limits.characters)
        throw new Unreadable(
          file,
          `${name}, row ${figure(row.row)}`,
          coded('hasMoreCharactersIn', { characters: limits.characters }),
          coded('takeItApartOrLeave'),
        )
    }
  }
  if (cells > limits.cells)
    throw new Unreadable(file, null, coded('hasCellsAtMost', { cells, cells2: limits.cells }), coded('takeItApartOrLeave'))
}

function checkRow(file: string, table: string, row: number, cells: readonly string[]): void {
  if (cells.length > limits.columns)
    throw new Unreadable(
      file,
      `${table}, row ${figure(row)}`,
      coded('hasColumnsAtMost', { cells: cells.length, columns: limits.columns }),
      coded('isTheSeparatorRightLeave'),
    )
  for (const cell of cells)
    if (cell.length > limits.cellCharacters)
      throw new Unreadable(
        file,
        `${table}, row ${figure(row)}`,
        coded('hasACellOfCharacters', { cell: cell.length, cellCharacters: limits.cellCharacters }),
        coded('aQuotationMarkMayBe'),
      )
}
