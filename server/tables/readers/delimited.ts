import { CsvError, parse } from 'csv-parse/sync'
import { armed } from '../../contract/files/armed.ts'
import { coded } from '../../contract/told/coded.ts'
import { decode } from '../decode.ts'
import { figure, limits } from '../limits.ts'
import type { FileBytes, Reader, ReadFile, Row } from '../table.ts'
import { Unreadable } from '../unreadable.ts'

export const delimited: Reader = {
  format: 'CSV, TSV and pasted cells',
  reads: ({ name }) => /\.(csv|tsv|tab|txt)$/i.test(name) || !/\.[a-z0-9]{2,8}$/i.test(name),
  read,
}

function read(file: FileBytes): ReadFile {
  const { text, encoding } = decode(file.name, file.bytes, file.encoding)
  const { separator, body, skipped } = file.separator ? { separator: file.separator, body: text, skipped: 0 } : separatorOf(text)
  const rows = rowsOf(file.name, body, separator, skipped)
  return { format: separator === '\t' ? 'TSV' : 'CSV', encoding, separator, notes: [], tables: [{ name: titleOf(file.name), rows }] }
}

export const titleOf = (name: string): string => name.replace(/^.*[\\/]/, '').replace(/\.[A-Za-z0-9]{1,8}$/, '') || name

/** Non-empty rows, numbered as in the file. */
export function rowsOf(file: string, text: string, separator: string, skipped = 0): Row[] {
  try {
    let [rows, cells] = [0, 0]
    const records = parse(text, {
      on_record: (record: string[]) => {
        cells += record.length
        if (++rows > limits.rows)
          throw new Unreadable(file, null, coded('hasMoreRowsThan', { rows: limits.rows }), coded('takeItApartIntoSeveral'))
        if (cells > limits.cells)
          throw new Unreadable(file, null, coded('hasMoreCellsThan', { cells: limits.cells }), coded('takeItApartOrLeave'))
        return record
      },
      delimiter: separator,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: limits.rowCharacters,
    }) as string[][]
    return records.map((cells, i) => ({ row: i + 1 + skipped, cells: cells.map(armed) }))
  } catch (error) {
    if (error instanceof CsvError) throw refusal(file, error)
    throw error
  }
}

function refusal(file: string, error: CsvError): Unreadable {
  const line = 'lines' in error && typeof error.lines === 'number' ? `line ${figure(error.lines)}` : null
  if (error.code === 'CSV_MAX_RECORD_SIZE')
    return new Unreadable(file, line, coded('aRowHasMoreThan', { rowCharacters: limits.rowCharacters }), coded('areThereLineBreaksIn'))
  if (error.code === 'CSV_QUOTE_NOT_CLOSED')
    return new Unreadable(file, line, coded('aQuotationMarkThatOpens'), coded('putInTheMissingOne'))
  return new Unreadable(file, line, coded('theQuotationMarksOfA'), coded('saveItAnewFromA'))
}

const separators = ['\t', ';', ',', '|'] as const
type Separator = (typeof separators)[number]

/** The one that splits most rows into equally many cells; a first line "sep=;" decides. */
function separatorOf(text: string): { separator: string; body: string; skipped: number } {
  const said = /^\ufeff?sep=(.)\r?\n/.exec(text)
  if (said?.[1]) return { separator: said[1], body: text.slice(said[0].length), skipped: 1 }
  const lines = linesOf(text.slice(0, 64_000)).slice(0, 60)
  const best = separators.map(separator => ({ separator, score: scoreOf(lines, separator) })).sort((a, b) => b.score - a.score)[0]
  return { separator: best && best.score > 0 ? best.separator : ',', body: text, skipped: 0 }
}

/** Quoted line breaks do not end a row. */
function linesOf(text: string): string[] {
  const lines: string[] = []
  let quoted = false
  let line = ''
  for (const sign of text) {
    if (sign === '"') quoted = !quoted
    if ((sign === '\n' || sign === '\r') && !quoted) {
      if (line.trim() !== '') lines.push(line)
      line = ''
    } else line += sign
  }
  if (line.trim() !== '') lines.push(line)
  return lines
}

function scoreOf(lines: readonly string[], separator: Separator): number {
  const counts = lines.map(line => cellsOf(line, separator)).filter(count => count > 1)
  const frequent = new Map<number, number>()
  for (const count of counts) frequent.set(count, (frequent.get(count) ?? 0) + 1)
  const most = Math.max(0, ...frequent.values())
  // sentences have commas too, but hardly ever tabs
  return most * (separator === '\t' ? 1.2 : 1)
}

function cellsOf(line: string, separator: Separator): number {
  let count = 1
  let quoted = false
  for (const sign of line) {
    if (sign === '"') quoted = !quoted
    else if (sign === separator && !quoted) count++
  }
  return count
}
