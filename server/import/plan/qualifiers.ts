/** In the claim where its predicate can hold it, otherwise in the note. */

import type { Mapping } from '../../contract/import/mapping.ts'
import type { Predicate, QualifierType } from '../../contract/ontology.ts'
import { noted } from '../../contract/told/noted.ts'
import { dateAsWritten } from '../../dates/as-written.ts'
import type { Row } from '../../tables/table.ts'
import { troubleOf } from '../cells/clean.ts'
import { dateOf } from '../cells/dates.ts'
import { amountOf, shareOf } from '../cells/numbers.ts'
import { Fault } from './fault.ts'
import type { Part, Sheet } from './sheet.ts'

export interface Besides {
  qualifiers: Record<string, string | number>
  date: { from?: string; to?: string } | undefined
  words: string[]
}

/** Throws Fault for an invalid share, amount or date. */
export function besides(row: Row, tie: number, sheet: Sheet, mapping: Mapping, predicate: Predicate): Besides {
  const words: string[] = []
  const found: Besides = { qualifiers: {}, date: datesOf(row, tie, sheet, mapping, words), words }
  const put = (key: string, type: QualifierType, value: string | number, said: string): void => {
    const own = predicate.qualifiers
    const place = own === undefined ? key : own[key] === type ? key : Object.keys(own).find(each => own[each] === type && type !== 'text')
    if (place === undefined) found.words.push(said)
    else found.qualifiers[place] = value
  }
  const share = sheet.part(row, 'share', tie)
  if (share) {
    const value = shareOf(share.value, mapping.decimal, mapping.shares)
    if (value === null) throw new Fault(share.column, share.value, noted('isNoShare'))
    put('share', 'share', value, `${share.column}: ${value} per cent`)
  }
  const amount = sheet.part(row, 'amount', tie)
  if (amount) {
    const currency = sheet.part(row, 'currency', tie)?.value.trim().toUpperCase() ?? mapping.constants.currency
    const value = amountOf(amount.value, mapping.decimal, currency && /^[A-Z]{3}$/.test(currency) ? currency : undefined)
    if (value === null) throw new Fault(amount.column, amount.value, noted('isNoAmount'))
    if ('amount' in value) put('amount', 'amount', value.amount, `${amount.column}: ${value.amount}`)
    else found.words.push(`${amount.column}: ${value.bare}, without a currency`)
  }
  const role = sheet.part(row, 'role', tie)
  if (role) put('role', 'text', checked(role), `${role.column}: ${role.value}`)
  return found
}

function checked({ column, value }: Part): string {
  const trouble = troubleOf(value)
  if (trouble !== null) throw new Fault(column, value, trouble)
  return value
}

function datesOf(row: Row, tie: number, sheet: Sheet, mapping: Mapping, words: string[]): Besides['date'] {
  const read = (part: Part | null): { from?: string; to?: string } | null => {
    if (!part) return null
    const date = dateOf(part.value, mapping.dates)
    if (date) return date
    // "ca. 2022", "since 2018", "autumn 2021": as far as understood; the words are kept
    const written = dateAsWritten(part.value)
    if (!written) throw new Fault(part.column, part.value, noted('isNoReadableDate'))
    words.push(`${part.column}: ${checked(part)}`)
    return { ...(written.from !== null && { from: written.from }), ...(written.to !== null && { to: written.to }) }
  }
  const [start, end] = [sheet.part(row, 'start', tie), sheet.part(row, 'end', tie)]
  const one = read(sheet.part(row, 'date', tie))
  const begun = read(start)
  // "2018-2023" in a column of beginnings says when it ended as well
  const spanEnd = begun && begun.from !== begun.to ? begun.to : undefined
  const [from, to] = [begun?.from ?? one?.from, read(end)?.to ?? (start ? spanEnd : one?.to)]
  if (from !== undefined && to !== undefined && from.slice(0, to.length) > to.slice(0, from.length))
    throw new Fault(end?.column ?? null, end?.value ?? '', noted('endsBefore', { to, from }))
  if (from === undefined && to === undefined)
    return mapping.constants.date === undefined ? undefined : { from: mapping.constants.date, to: mapping.constants.date }
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) }
}
