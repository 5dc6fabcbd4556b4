/** Every sheet; formulas by value, dates as dates, merged cells filled. */

import { type CellObject, type DenseWorkSheet, read as readWorkbook, SSF } from '@e965/xlsx'
import { coded } from '../../contract/told/coded.ts'
import { type Noted, noted } from '../../contract/told/noted.ts'
import { figure, limits } from '../limits.ts'
import type { FileBytes, RawTable, Reader, ReadFile, Row } from '../table.ts'
import { Unreadable } from '../unreadable.ts'
import { checkZip } from '../zip.ts'

export const workbook: Reader = {
  format: 'XLSX and ODS',
  reads: ({ name, bytes }) => /\.(xlsx|xlsm|ods)$/i.test(name) || (bytes[0] === 0x50 && bytes[1] === 0x4b),
  read,
}

function read(file: FileBytes): ReadFile {
  const { name, bytes } = file
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new Unreadable(name, null, coded('isNotASpreadsheetOf'), coded('saveItAsXlsxOds'))
  checkZip(name, bytes)
  let book: ReturnType<typeof readWorkbook>
  try {
    book = readWorkbook(bytes, { type: 'array', dense: true, cellNF: true, cellHTML: false, sheetRows: limits.rows + 2 })
  } catch {
    throw new Unreadable(name, null, coded('cannotBeReadAsA'), coded('isItProtectedByA'))
  }
  const seen = { formulas: 0, empty: 0, merged: 0 }
  const date1904 = book.Workbook?.WBProps?.date1904 === true
  const tables = book.SheetNames.flatMap((sheet): RawTable[] => {
    const cells = book.Sheets[sheet] as DenseWorkSheet | undefined
    return cells?.['!data'] ? [{ name: sheet, rows: rowsOf(name, sheet, cells, date1904, seen) }] : []
  })
  return { format: /\.ods$/i.test(name) ? 'ODS' : 'XLSX', encoding: null, separator: null, notes: notesOf(seen), tables }
}

interface Seen {
  formulas: number
  empty: number
  merged: number
}

const notesOf = ({ formulas, empty, merged }: Seen): Noted[] => [
  ...(formulas > 0 ? [noted('formulas', { n: formulas })] : []),
  ...(empty > 0 ? [noted('emptyFormulas', { n: empty })] : []),
  ...(merged > 0 ? [noted('mergedCells', { n: merged })] : []),
]

function rowsOf(file: string, sheet: string, cells: DenseWorkSheet, date1904: boolean, seen: Seen): Row[] {
  const rows: Row[] = []
  const data = cells['!data']
  // visits only cells that exist: a sheet may name one far out
  for (const at of Object.keys(data)) {
    const r = Number(at)
    const line = data[r]
    if (!line) continue
    // past the largest index it counts in no length
    const last = lastOf(line)
    if (last >= limits.columns)
      throw new Unreadable(
        file,
        `sheet ${sheet}, row ${figure(r + 1)}`,
        coded('hasACellInColumn', { n: last + 1, columns: limits.columns }),
        coded('leaveOutTheColumnsThat'),
      )
    rows.push({ row: r + 1, cells: Array.from({ length: last + 1 }, (_, c) => textOf(line[c], date1904, seen)) })
  }
  fillMerged(rows, cells['!merges'] ?? [], seen)
  return rows
}

const lastOf = (line: readonly unknown[]): number => Number(Object.keys(line).at(-1) ?? -1)

/** A cell merged over rows holds for all of them; one over columns is a title, and stays. */
function fillMerged(rows: Row[], merges: readonly { s: { r: number; c: number }; e: { r: number; c: number } }[], seen: Seen): void {
  const places = new Map(rows.map(({ row }, place) => [row, place]))
  const overRows = merges.filter(({ s, e }) => e.r > s.r && e.c === s.c).sort((a, b) => a.s.c - b.s.c || a.s.r - b.s.r)
  let last = { column: -1, row: -1 }
  for (const { s, e } of overRows) {
    // no program writes one inside another, which could fill the same rows without end
    if (s.c === last.column && s.r <= last.row) continue
    last = { column: s.c, row: e.r }
    const place = places.get(s.r + 1) ?? rows.length
    const value = rows[place]?.cells[s.c] ?? ''
    if (value === '') continue
    seen.merged++
    fillDown(rows, place + 1, e.r + 1, s.c, value)
  }
  for (const { cells } of rows) for (let c = 0; c < cells.length; c++) cells[c] ??= ''
}

function fillDown(rows: readonly Row[], from: number, lastRow: number, column: number, value: string): void {
  for (let place = from; place < rows.length; place++) {
    const { row, cells } = rows[place] as Row
    if (row > lastRow) return
    cells[column] = value
  }
}

function textOf(cell: CellObject | undefined, date1904: boolean, seen: Seen): string {
  if (cell === undefined) return ''
  if (cell.f !== undefined) {
    seen.formulas++
    if (cell.v === undefined || cell.v === '') seen.empty++
  }
  const { v, t, z, w } = cell
  if (v === undefined || v === null || t === 'z') return ''
  if (t === 'e') return w ?? '#ERROR'
  if (v instanceof Date) return v.toISOString().slice(0, 10)
  if (typeof v === 'number') {
    if (typeof z === 'string' && SSF.is_date(z)) return dateOf(v, z, date1904) ?? String(v)
    if (typeof z === 'string' && z.includes('%')) return `${plain(v * 100)}%`
    return plain(v)
  }
  if (typeof v === 'boolean') return v ? 'TRUE' : 'FALSE'
  return v
}

const plain = (value: number): string => String(Number(value.toPrecision(15)))

/** As exact as the cell shows it: a year, a month, or a day. */
function dateOf(value: number, format: string, date1904: boolean): string | null {
  const date = SSF.parse_date_code(value, { date1904 }) as { y: number; m: number; d: number } | null
  if (!date || date.y === undefined) return null
  const two = (part: number) => String(part).padStart(2, '0')
  const year = String(date.y).padStart(4, '0')
  const shown = format.toLowerCase()
  if (!shown.includes('d')) return shown.includes('m') ? `${year}-${two(date.m)}` : year
  return `${year}-${two(date.m)}-${two(date.d)}`
}
