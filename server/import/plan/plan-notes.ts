import { quoteWordLimit } from '../../contract/files/claim.ts'
import type { Mapping } from '../../contract/import/mapping.ts'
import { type Noted, noted } from '../../contract/told/noted.ts'
import { inQuotes } from '../../contract/wording.ts'
import type { Sheet } from './sheet.ts'

export function notesOf(
  counts: { longQuotes: number; itself: number; asNotes: number; vague: number; zero: readonly number[] },
  sheet: Sheet,
  mapping: Mapping,
  file: string,
): Noted[] {
  const stays = sheet.table.columns.filter(column => !mapping.columns.some(each => each.column === column && each.part !== 'stays'))
  const own = mapping.document ? inQuotes(mapping.document.title ?? file) : noted('spreadsheetItself')
  return [
    ...(counts.itself > 0 ? [noted('claimsWithoutSource', { n: counts.itself, own })] : []),
    ...(counts.longQuotes > 0 ? [noted('longQuotes', { most: quoteWordLimit, n: counts.longQuotes })] : []),
    ...(counts.asNotes > 0 ? [noted('besidesAsNotes', { n: counts.asNotes })] : []),
    ...(counts.vague > 0 ? [noted('datesAsWritten', { n: counts.vague })] : []),
    ...(counts.zero.length > 0 ? [noted('zeroShares', { n: counts.zero.length, row: counts.zero[0] ?? 0 })] : []),
    ...(stays.length > 0 ? [noted('columnsStay', { columns: stays.join(', ') })] : []),
  ]
}
