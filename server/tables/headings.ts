import type { RawTable, Row, Table } from './table.ts'

const mostAbove = 30

/** `heading`: given by somebody; null: there are none. */
export function withHeadings({ rows: all, columns, ...table }: RawTable, heading?: number | null): Table {
  const rows = all.map(trimmed).filter(({ cells }) => cells.some(cell => cell !== ''))
  if (columns) return { ...table, columns, heading: null, above: [], rows: filledTo(rows, columns.length) }
  const found = heading === undefined ? headingIn(rows) : rows.findIndex(({ row }) => row === heading)
  const above = rows.slice(0, Math.max(0, found)).map(({ cells }) => cells.filter(cell => cell !== '').join(' '))
  const body = rows.slice(found + 1)
  const width = rows.slice(Math.max(0, found)).reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const names = columnNames(rows[found]?.cells ?? [], width)
  return { ...table, columns: names, heading: rows[found]?.row ?? null, above, rows: filledTo(body, width) }
}

const trimmed = ({ row, cells }: Row): Row => {
  const clean = cells.map(withoutBlanks)
  while (clean.length > 0 && clean.at(-1) === '') clean.pop()
  return { row, cells: clean }
}

const isBlank = (text: string, at: number): boolean => /[\s\u200b\u200e\u200f\ufeff]/.test(text.charAt(at))

/** By hand: a regular expression would look for the end anew from each blank. */
function withoutBlanks(cell: string): string {
  let [start, end] = [0, cell.length]
  while (start < end && isBlank(cell, start)) start++
  while (end > start && isBlank(cell, end - 1)) end--
  return cell.slice(start, end)
}

const filledTo = (rows: Row[], width: number): Row[] =>
  rows.map(({ row, cells }) => ({ row, cells: cells.length < width ? [...cells, ...Array<string>(width - cells.length).fill('')] : cells }))

function headingIn(rows: readonly Row[]): number {
  const start = rows.slice(0, 200)
  const widths = start.map(({ cells }) => cells.filter(cell => cell !== '').length)
  const usual = Math.max(...widths, 0)
  for (const [i, { cells }] of start.slice(0, mostAbove).entries()) {
    const words = cells.filter(cell => cell !== '')
    const wide = words.length >= Math.max(Math.min(2, usual), usual * 0.5)
    if (!wide || (words.length > 1 && new Set(words).size === 1)) continue
    if (!words.every(isWord)) return -1
    return isRepeated(cells, start.slice(i + 1)) ? -1 : i
  }
  return -1
}

const isWord = (cell: string): boolean => cell.length <= 120 && /\p{L}/u.test(cell) && !/^(https?:|www\.)/i.test(cell) && !/^\d/.test(cell)

/** A value that is repeated below in its column is no heading. */
const isRepeated = (cells: readonly string[], below: readonly Row[]): boolean =>
  cells.some((cell, c) => cell !== '' && below.some(row => row.cells[c] === cell))

/** Distinct; a column without a heading has its letter. */
function columnNames(headings: readonly string[], width: number): string[] {
  const taken = new Set<string>()
  return Array.from({ length: width }, (_, c) => {
    const start = headings[c]?.replace(/\s+/g, ' ').trim().slice(0, 250) || letterOf(c)
    let name = start
    for (let n = 2; taken.has(name); n++) name = `${start} (${n})`
    taken.add(name)
    return name
  })
}

/** 0 -> A, 26 -> AA. */
export const letterOf = (column: number): string =>
  (column >= 26 ? letterOf(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))
