import { quoteWordLimit } from '../../contract/files/claim.ts'
import type { Mapping } from '../../contract/import/mapping.ts'
import type { Sheet } from './sheet.ts'

export function notesOf(
  counts: { longQuotes: number; itself: number; asNotes: number },
  sheet: Sheet,
  mapping: Mapping,
  file: string,
): string[] {
  const stays = sheet.table.columns.filter(column => !mapping.columns.some(each => each.column === column && each.part !== 'stays'))
  return [
    ...(counts.itself > 0
      ? [
          `Claims without a source of their own: ${counts.itself}. They are from ${mapping.document ? `“${mapping.document.title ?? file}”` : 'the spreadsheet itself, and say so'}.`,
        ]
      : []),
    ...(counts.longQuotes > 0
      ? [`Quotes of more than ${quoteWordLimit} words, which stand in the claims’ notes: ${counts.longQuotes}.`]
      : []),
    ...(counts.asNotes > 0
      ? [
          `Shares, amounts, roles or dates that stand in the claims’ notes as they are written, because their predicate has no place for them, the currency is not known, or the date is not exact: ${counts.asNotes}.`,
        ]
      : []),
    ...(stays.length > 0 ? [`These columns stay in the sheet: ${stays.join(', ')}.`] : []),
  ]
}
