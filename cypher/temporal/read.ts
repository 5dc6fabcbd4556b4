/** ISO 8601 as Neo4j reads it: basic and extended forms, weeks, quarters and ordinal days. */

import { quarterStart } from '../types/calendar.ts'
import { CypherError } from '../types/errors.ts'
import type { InstantValue } from '../types/temporal.ts'
import type { Value } from '../types/types.ts'
import { buildClock } from './build-clock.ts'
import { buildDate } from './build-date.ts'
import { Fields } from './fields.ts'
import { parseOffset } from './offset.ts'
import { atLocal, offsetAt, type Zone, zoneOf } from './zone.ts'

type Kind = InstantValue['kind']

const NAMES: Record<Kind, string> = {
  date: 'Date',
  time: 'Time',
  localtime: 'LocalTime',
  datetime: 'DateTime',
  localdatetime: 'LocalDateTime',
}

const YEAR = '(?<year>\\d{4}|[+-]\\d{1,9})'
/** Forms of a date after its year; a signed year of any length takes only the forms with dashes. */
const DATES = [
  `${YEAR}-(?<month>\\d{1,2})-(?<day>\\d{1,2})`,
  `${YEAR}-(?<month>\\d{2})`,
  `${YEAR}-?W(?<week>\\d{1,2})-(?<dayofweek>\\d)`,
  `${YEAR}-?W(?<week>\\d{2})(?<dayofweek>\\d)`,
  `${YEAR}-?W(?<week>\\d{1,2})`,
  `${YEAR}-?Q(?<quarter>\\d)-(?<dayofquarter>\\d{1,2})`,
  `${YEAR}Q(?<quarter>\\d)(?<dayofquarter>\\d{2})`,
  `${YEAR}-?Q(?<quarter>\\d)`,
  `${YEAR}-(?<ordinalday>\\d{3})`,
  '(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})',
  '(?<year>\\d{4})(?<month>\\d{2})',
  '(?<year>\\d{4})(?<ordinalday>\\d{3})',
  YEAR,
].map(form => new RegExp(`^${form}$`, 'i'))

const FRACTION = '(?:[.,](?<fraction>\\d{1,9}))?'
const CLOCKS = [
  `(?<hour>\\d{1,2})(?::(?<minute>\\d{1,2})(?::(?<second>\\d{1,2})${FRACTION})?)?`,
  `(?<hour>\\d{2})(?<minute>\\d{2})(?:(?<second>\\d{2})${FRACTION})?`,
].map(form => new RegExp(`^${form}$`))

const ZONED = /^(?<local>.*?)(?<offset>Z|[+-]\d{2}(?::?\d{2})?)?(?:\[(?<region>[A-Za-z/_ +\-0-9]+)\])?$/i

const LONGEST = 1000

/** Where the text names no zone, `zone` is meant. */
export function readInstant(kind: Kind, text: string, zone: string): InstantValue {
  const fail = (): never => {
    throw syntaxError(`Text cannot be parsed to a ${NAMES[kind]}`)
  }
  if (text.length > LONGEST) fail()
  switch (kind) {
    case 'date':
      return { kind, epochDay: readDay(text) ?? fail() }
    case 'localtime':
      return { kind, nanos: readClock(text.replace(/^T/i, '')) ?? fail() }
    case 'localdatetime':
      return { kind, ...(readLocal(text) ?? fail()) }
    case 'time':
      return readTime(text.replace(/^T/i, ''), zone, fail)
    case 'datetime':
      return readDateTime(text, zone, fail)
  }
}

const syntaxError = (message: string): CypherError => new CypherError('Neo.ClientError.Statement.SyntaxError', message)

/** A wrong number in a matched form is an error of the text. */
function asSyntax<T>(build: () => T): T {
  try {
    return build()
  } catch (error) {
    throw error instanceof CypherError && error.code.endsWith('ArgumentError') ? syntaxError(error.message) : error
  }
}

function fieldsOf(forms: RegExp[], text: string, kind: 'date' | 'localtime'): { fields: Fields; fraction: string | undefined } | undefined {
  for (const form of forms) {
    const groups = form.exec(text)?.groups
    if (!groups) continue
    const { fraction, ...numbers } = groups
    const entries = Object.entries(numbers).filter((entry): entry is [string, string] => entry[1] !== undefined)
    const map = new Map<string, Value>(entries.map(([name, digits]) => [name, BigInt(digits.replace('+', ''))]))
    return { fields: new Fields(map, kind), fraction }
  }
  return undefined
}

function readDay(text: string): number | undefined {
  const found = fieldsOf(DATES, text, 'date')
  if (!found) return undefined
  const day = asSyntax(() => buildDate(found.fields, undefined, false))
  refuseLongQuarter(found.fields)
  return day
}

/** Text is stricter than a map: its day must be in the quarter. */
function refuseLongQuarter(fields: Fields): void {
  const [year, quarter, day] = [fields.number('year'), fields.number('quarter'), fields.number('dayofquarter')]
  if (year === undefined || quarter === undefined || day === undefined) return
  const length = quarterStart(quarter === 4 ? year + 1 : year, (quarter % 4) + 1) - quarterStart(year, quarter)
  if (day > length) throw CypherError.argumentError(`Quarter ${quarter} of ${year} only has ${length} days.`)
}

function readClock(text: string): number | undefined {
  const found = fieldsOf(CLOCKS, text, 'localtime')
  return found && asSyntax(() => buildClock(found.fields, undefined)) + Number((found.fraction ?? '').padEnd(9, '0'))
}

function readLocal(text: string): { epochDay: number; nanos: number } | undefined {
  const [day = '', clock, ...more] = text.split(/T/i)
  const epochDay = readDay(day)
  const nanos = clock === undefined ? 0 : readClock(clock)
  return epochDay === undefined || nanos === undefined || more.length > 0 ? undefined : { epochDay, nanos }
}

/** An offset is looked for only after the hour, so that `2015-07` keeps its dash. */
function splitZone(text: string): { local: string; offset: string | undefined; region: string | undefined } {
  const mark = text.search(/T/i)
  const head = text.slice(0, mark + 1)
  const { local = '', offset, region } = ZONED.exec(text.slice(mark + 1))?.groups ?? {}
  return { local: head + local, offset, region }
}

function readTime(text: string, zone: string, fail: () => never): InstantValue {
  const { local, offset, region } = splitZone(text)
  const nanos = readClock(local) ?? fail()
  if (region !== undefined) {
    throw CypherError.argumentError(
      'Using a named time zone e.g. [UTC] is not valid for a time without a date. Instead, use a specific time zone string e.g. +00:00.',
    )
  }
  return { kind: 'time', nanos, offset: offset === undefined ? fixedOffset(zoneOf(zone)) : (parseOffset(offset) ?? fail()) }
}

const fixedOffset = (zone: Zone): number => ('offset' in zone ? zone.offset : offsetAt(zone, Math.floor(Date.now() / 1000)))

function readDateTime(text: string, zone: string, fail: () => never): InstantValue {
  const hasClock = /T/i.test(text.replace(/\[.*$/, ''))
  const { local, offset, region } = hasClock ? splitZone(text) : { local: text, offset: undefined, region: undefined }
  const { epochDay, nanos } = readLocal(local) ?? fail()
  const shift = offset === undefined ? undefined : (parseOffset(offset) ?? fail())
  if (region === undefined) return atLocal(epochDay, nanos, shift === undefined ? zoneOf(zone) : { offset: shift })
  const result = atLocal(epochDay, nanos, zoneOf(region), shift)
  if (shift !== undefined && result.offset !== shift) {
    throw CypherError.argumentError(`Timezone and offset do not match: ${text}`)
  }
  return result
}
