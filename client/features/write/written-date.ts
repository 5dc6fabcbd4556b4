import type { Claim } from '../../../server/contract/claim.ts'
import type { CorrectionInput } from '../../../server/contract/write.ts'
import { dateAsWritten } from '../../../server/dates/as-written.ts'

/** What is sent of a date as written; null: nothing, or nothing that is understood. */
export function dateIn(text: string): NonNullable<CorrectionInput['date']> | null {
  const found = dateAsWritten(text)
  if (!found) return null
  const { from, to } = found
  return from !== null && from === to ? from : { ...(from !== null && { from }), ...(to !== null && { to }) }
}

const isPlain = (text: string): boolean => /^[\d./-]+$/.test(text)
const isVague = (text: string): boolean => /[~?%]$|x$|^(about|around|circa|c\.|ca\.|some ?time) /i.test(text)

/** The words themselves, where a date from and to does not say all of them: kept with the claim. */
export function whenIn(written: string): string | null {
  const text = written.trim()
  if (text === '') return null
  const found = dateAsWritten(text)
  const said = found !== null && !isVague(text) && (isPlain(text) || (found.from === found.to && found.calendar === 'gregorian'))
  return said ? null : text
}

/** As it was written, where that was kept; else from and to. */
export function writtenDate({ dateFrom, dateTo, qualifiers }: Pick<Claim, 'dateFrom' | 'dateTo' | 'qualifiers'>): string {
  const { when } = qualifiers
  if (typeof when === 'string') {
    const found = dateAsWritten(when)
    if ((found?.from ?? null) === dateFrom && (found?.to ?? null) === dateTo) return when
  }
  if (dateFrom === dateTo) return dateFrom ?? ''
  return `${dateFrom ?? '..'}/${dateTo ?? '..'}`
}
