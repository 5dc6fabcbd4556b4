/** In the claim where its predicate can hold it, otherwise in the note; dates that are not exact also in the words that they are written in. */

import type { Mapping } from '../../contract/import/mapping.ts'
import type { Predicate, QualifierType } from '../../contract/ontology.ts'
import { noted } from '../../contract/told/noted.ts'
import { dateAsWritten } from '../../dates/as-written.ts'
import type { Row } from '../../tables/table.ts'
import { troubleOf } from '../cells/clean.ts'
import { dateOf, waysOfDate } from '../cells/dates.ts'
import { amountOf, shareOf } from '../cells/numbers.ts'
import { Fault } from './fault.ts'
import type { Part, Sheet } from './sheet.ts'

export interface Besides {
  qualifiers: Record<string, string | number>
  date: { from?: string; to?: string } | undefined
  words: string[]
  /** A share of nothing, which may say that it is not so. */
  isZero: boolean
}

/** Throws Fault for an invalid share, amount or date. */
export function besides(row: Row, tie: number, sheet: Sheet, mapping: Mapping, predicate: Predicate): Besides {
  const { date, when } = datesOf(row, tie, sheet, mapping)
  const found: Besides = { qualifiers: when === null ? {} : { when }, date, words: [], isZero: false }
  const put = (key: string, type: QualifierType, value: string | number, said: string): void => {
    const own = predicate.qualifiers
    const place = own === undefined ? key : own[key] === type ? key : Object.keys(own).find(each => own[each] === type && type !== 'text')
    if (place === undefined) found.words.push(said)
    else found.qualifiers[place] = value
  }
  const share = sheet.part(row, 'share', tie)
  if (share) {
    const { decimal, shares } = sheet.reading(share.column)
    const value = shareOf(share.value, decimal, shares)
    if (value === null) throw new Fault(share.column, share.value, noted('isNoShare'))
    found.isZero = value === 0
    if (value === 'either') found.words.push(`${share.column}: ${checked(share)}`)
    else put('share', 'share', value, `${share.column}: ${value} per cent`)
  }
  const amount = sheet.part(row, 'amount', tie)
  if (amount) {
    const currency = sheet.part(row, 'currency', tie)?.value.trim().toUpperCase() ?? mapping.constants.currency
    const value = amountOf(
      amount.value,
      sheet.reading(amount.column).decimal,
      currency && /^[A-Z]{3}$/.test(currency) ? currency : undefined,
    )
    if (value === null) throw new Fault(amount.column, amount.value, noted('isNoAmount'))
    if (value === 'either') found.words.push(`${amount.column}: ${checked(amount)}`)
    else if ('amount' in value) put('amount', 'amount', value.amount, `${amount.column}: ${value.amount}`)
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

interface Dates {
  date: Besides['date']
  /** As they are written, where from and until do not say all of it. */
  when: string | null
}

function datesOf(row: Row, tie: number, sheet: Sheet, mapping: Mapping): Dates {
  const words: string[] = []
  const read = (which: 'date' | 'start' | 'end'): { from?: string | undefined; to?: string | undefined } | null => {
    const part = sheet.part(row, which, tie)
    if (!part) return null
    const order = sheet.reading(part.column).dates
    const date = dateOf(part.value, order)
    if (date && order === 'written' && waysOfDate(part.value) === 'either')
      words.push(which === 'date' ? part.value : `${part.column}: ${part.value}`)
    // "2018-2023" in a column of beginnings says when it ended as well; "2018" there says no end
    if (date) return which === 'start' && date.from === date.to ? { from: date.from } : date
    // "ca. 2022", "since 2018", "autumn 2021": as far as understood; the words are kept
    const written = dateAsWritten(part.value)
    if (!written) throw new Fault(part.column, part.value, noted('isNoReadableDate'))
    words.push(which === 'date' ? checked(part) : `${part.column}: ${checked(part)}`)
    const [from, to] = [written.from ?? undefined, written.to ?? undefined]
    // how imprecisely a beginning is told says nothing of the end, and "before 2019" in its column is no end either
    return which === 'start' && !written.stretch ? { from } : { from, to }
  }
  const [one, begun, ended] = [read('date'), read('start'), read('end')]
  const dated = sheet.part(row, 'date', tie)
  // beside a beginning it has no place of its own, and is kept as it is written
  if (one && begun && dated) words.push(`${dated.column}: ${checked(dated)}`)
  const when = words.length > 0 ? words.join('; ') : null
  const [from, to] = [begun?.from ?? (begun ? undefined : one?.from), ended?.to ?? begun?.to ?? (begun || ended ? undefined : one?.to)]
  if (from !== undefined && to !== undefined && from.slice(0, to.length) > to.slice(0, from.length)) {
    const end = sheet.part(row, 'end', tie)
    throw new Fault(end?.column ?? null, end?.value ?? '', noted('endsBefore', { to, from }))
  }
  const { date } = mapping.constants
  if (from === undefined && to === undefined)
    return { date: date === undefined || when !== null ? undefined : { from: date, to: date }, when }
  return { date: { ...(from !== undefined && { from }), ...(to !== undefined && { to }) }, when }
}
