/** Unreadable rows as a sheet that can be corrected and imported like the first. */

import type { Mapping } from '../contract/import/mapping.ts'
import type { ImportReport } from '../contract/import/report.ts'
import type { MadeFile } from '../contract/import.ts'
import type { Ledger } from '../evidence/ledger.ts'
import { toBase64 } from '../tables/to-base64.ts'
import { type SheetToWrite, sheetOf } from '../tables/write-sheet.ts'
import { dryRun, type MaterialInput } from './import-material.ts'

const all = 1_000_000

/** Throws Refused where the mapping does not fit. */
export function unreadableSheet(ledger: Ledger, input: MaterialInput, format: 'csv' | 'xlsx'): MadeFile {
  const report = dryRun(ledger, input, { most: all })
  const sheet = skippedRows(report, columnsOf(input, report.mapping))
  const bytes = sheetOf(sheet, format)
  const file = input.material.files[0]?.name.replace(/\.[A-Za-z0-9]{1,8}$/, '') ?? 'sheet'
  return { name: `${file}-not-read.${format}`, rows: sheet.rows.length, base64: toBase64(bytes) }
}

export const columnsOf = ({ material: { tables } }: MaterialInput, mapping: Mapping): readonly string[] =>
  tables.find(({ name }) => name === mapping.table)?.columns ?? tables[0]?.columns ?? []

export const skippedRows = ({ skipped }: ImportReport, columns: readonly string[]): SheetToWrite => ({
  name: 'not read',
  columns: [...columns, 'reason'],
  rows: skipped.map(({ row, column, reason, cells }) => ({
    cells: [...columns.map((_, i) => cells[i] ?? ''), `row ${row}${column === null ? '' : `, ${column}`}: ${reason}`],
  })),
})
