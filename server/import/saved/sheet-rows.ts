import type { ClaimRecord } from '../../contract/claim.ts'
import type { EntityRecord } from '../../contract/graph.ts'
import type { SheetChanges } from '../../contract/sheets.ts'
import { noted, reasoned } from '../../contract/told/noted.ts'
import type { Row, Table } from '../../tables/table.ts'
import { Fault } from '../plan/fault.ts'
import type { Added } from './added-claims.ts'

export interface ReadChanges {
  report: SheetChanges
  /** By the id in the sheet; the claim as it would be, still under that id. */
  claims: Map<string, { row: number; claim: ClaimRecord }>
  entities: Map<string, EntityRecord>
  added: Map<number, Added>
}

/** A spreadsheet program may write line breaks otherwise. */
export const plain = (cell: string): string => cell.replaceAll('\r\n', '\n').trim()
export const cellIn = ({ columns }: Table, { cells }: Row, heading: string): string => plain(cells[columns.indexOf(heading)] ?? '')

/** `fresh` reads rows without an id; without it they are only counted. */
export function eachRow(
  table: Table,
  first: string,
  { report }: ReadChanges,
  read: (row: Row, id: string) => void,
  fresh?: (row: Row) => void,
): void {
  const seen = new Set<string>()
  for (const row of table.rows) {
    report.rows++
    const id = cellIn(table, row, first)
    if (id === '' && !fresh) {
      report.unknown++
      continue
    }
    try {
      if (id === '') {
        fresh?.(row)
        continue
      }
      if (seen.has(id)) throw new Fault(first, id, noted('rowAbove'))
      seen.add(id)
      read(row, id)
    } catch (error) {
      if (!(error instanceof Fault)) throw error
      report.skipped.push({ row: row.row, column: error.column, value: error.value.slice(0, 500), ...reasoned(error.reason) })
    }
  }
}

/** Only what is forbidden is refused, with its reason; the row's other changes are made. */
export function tellRefused({ report }: ReadChanges, { row }: Row, refused: readonly Fault[], others: number): void {
  for (const { column, value, reason } of refused)
    report.skipped.push({ row, column, value: value.slice(0, 500), ...reasoned(others > 0 ? noted('restIsTaken', { reason }) : reason) })
}
