import { CypherError } from '../types/errors.ts'
import { inJavaOrder } from '../types/java-map.ts'
import { isNumber, typeName } from '../types/kinds.ts'
import type { DurationValue } from '../types/temporal.ts'
import type { Value } from '../types/types.ts'
import { type Amounts, durationFrom } from './duration.ts'

const AMOUNT = '[+-]?\\d+(?:[.,]\\d{1,9})?'
const UNITS = new RegExp(
  `^(?<sign>[+-])?P(?:(?<years>${AMOUNT})Y)?(?:(?<months>${AMOUNT})M)?(?:(?<weeks>${AMOUNT})W)?(?:(?<days>${AMOUNT})D)?` +
    `(?<time>T(?:(?<hours>${AMOUNT})H)?(?:(?<minutes>${AMOUNT})M)?(?:(?<seconds>${AMOUNT})S)?)?$`,
  'i',
)
const DATED =
  /^(?<sign>[+-])?P(?:(?<years>\d{4})(?:-(?<months>\d{2})-(?<days>\d{2})|(?<months2>\d{2})(?<days2>\d{2})))?(?:T(?<hours>\d{2})(?::?(?<minutes>\d{2})(?::?(?<seconds>\d{2}(?:[.,]\d{1,9})?))?)?)?$/i

const NAMES = ['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds', 'milliseconds', 'microseconds', 'nanoseconds'] as const

const syntaxError = (): CypherError => new CypherError('Neo.ClientError.Statement.SyntaxError', 'Text cannot be parsed to a Duration')

const failed = (message: string): CypherError => new CypherError('Neo.DatabaseError.Statement.ExecutionFailed', message)

const LONGEST = 1000

export function readDuration(text: string): DurationValue {
  if (text.length > LONGEST) throw CypherError.notFaithful(`A text of more than ${LONGEST.toLocaleString('en')} characters for a duration`)
  const units = UNITS.exec(text)?.groups
  if (units && units.time?.toUpperCase() !== 'T') return fromUnits(units)
  const dated = DATED.exec(text)?.groups
  if (!dated || (dated.years === undefined && dated.hours === undefined)) throw syntaxError()
  const { sign, months2, days2, ...rest } = dated
  const groups: Record<string, string | undefined> = { ...rest, months: rest.months ?? months2, days: rest.days ?? days2 }
  for (const [name, high] of LIMITS) {
    const value = Number((groups[name] ?? '0').replace(',', '.'))
    if (Math.trunc(value) > high) throw CypherError.argumentError(`${name} is out of range: ${value}`)
  }
  return fromUnits({ sign, ...groups })
}

const LIMITS = [
  ['months', 12],
  ['days', 31],
  ['hours', 24],
  ['minutes', 60],
  ['seconds', 60],
] as const

/** Only the last of the units may have a fraction. */
function fromUnits(groups: Record<string, string | undefined>): DurationValue {
  const given = NAMES.filter(name => groups[name] !== undefined)
  if (given.length === 0) throw syntaxError()
  if (given.slice(0, -1).some(name => /[.,]/.test(groups[name] ?? ''))) throw syntaxError()
  const amounts: Amounts = {}
  for (const name of given) amounts[name] = readAmount(groups[name] ?? '', groups.sign === '-')
  return durationFrom(exactSeconds(amounts, groups.seconds, groups.sign === '-'))
}

function readAmount(text: string, negative: boolean): number | bigint {
  const signed = negative ? (text.startsWith('-') ? text.slice(1) : `-${text.replace('+', '')}`) : text.replace('+', '')
  if (/[.,]/.test(signed)) return Number(signed.replace(',', '.'))
  if (BigInt.asIntN(64, BigInt(signed)) !== BigInt(signed)) throw failed(`For input string: "${text}"`)
  return BigInt(signed)
}

/** Fractional seconds are read as seconds and nanoseconds, so that nine digits stay exact. */
function exactSeconds(amounts: Amounts, text: string | undefined, negative: boolean): Amounts {
  const [whole = '', fraction] = (text ?? '').split(/[.,]/)
  if (fraction === undefined) return amounts
  const minus = negative !== whole.startsWith('-')
  const nanos = BigInt(fraction.padEnd(9, '0'))
  return { ...amounts, seconds: readAmount(whole, negative), nanoseconds: minus ? -nanos : nanos }
}

export function durationFromMap(map: ReadonlyMap<string, Value>): DurationValue {
  if (map.size === 0) throw CypherError.argumentError('At least one temporal unit must be specified.')
  const amounts: Amounts = {}
  for (const [key, value] of inJavaOrder(map)) {
    const name = NAMES.find(known => known === key.toLowerCase())
    if (!name) throw failed(`Unknown field: ${key}`)
    if (value === null || !isNumber(value)) throw failed(`${name} must be a number value, but was a ${typeName(value)}`)
    amounts[name] = value
  }
  return durationFrom(amounts, v => BigInt.asIntN(64, v))
}
