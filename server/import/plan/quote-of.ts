import { quoteWordLimit } from '../../contract/files/claim.ts'
import type { Row } from '../../tables/table.ts'
import { troubleOf } from '../cells/clean.ts'
import { Fault } from './fault.ts'
import type { Sheet } from './sheet.ts'

/** A quote that is too long for a claim goes whole into its note. */
export function quoteOf(row: Row, sheet: Sheet): { quote: string | null; note: string | null } {
  const part = sheet.part(row, 'quote')
  if (!part) return { quote: null, note: null }
  const trouble = troubleOf(part.value)
  if (trouble !== null) throw new Fault(part.column, part.value, trouble)
  const bare = part.value.replace(/^[“"«„](.+)[”"»“]$/su, '$1').trim()
  const words = bare.split(/[\s…—–]+/u).filter(word => /[\p{L}\p{N}]/u.test(word)).length
  return words > 0 && words <= quoteWordLimit && bare.length <= 400
    ? { quote: bare, note: null }
    : { quote: null, note: `${part.column}: ${part.value}` }
}
