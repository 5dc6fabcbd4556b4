/** Equality of INTEGER and FLOAT is exact, order is not: -0.0 equals 0.0 and is less; past 2^53 Java's decimal digits are compared. */

export type Numeric = number | bigint

const FLOAT_EXACT = 2 ** 53
const EXACT = BigInt(FLOAT_EXACT)
const LONG_LIMIT = 2 ** 63

/** NaN equals nothing. */
export function equalNumbers(a: Numeric, b: Numeric): boolean {
  if (typeof a === typeof b) return a === b
  return typeof a === 'bigint' ? isSame(b as number, a) : isSame(a as number, b as bigint)
}

/** Floats at both ends stand for the integers that Java casts them to: 2^63 equals the largest integer. */
const isSame = (float: number, integer: bigint): boolean =>
  Number(integer) === float && (Math.abs(float) < FLOAT_EXACT || asInteger(float) === integer)

/** As Java casts a whole float within INTEGER's range; undefined for any other. */
export function asInteger(float: number): bigint | undefined {
  if (!Number.isInteger(float) || Math.abs(float) > LONG_LIMIT) return undefined
  return float === LONG_LIMIT ? BigInt(LONG_LIMIT) - 1n : BigInt(float)
}

/** Negative, zero or positive; NaN where one of them is NaN. */
export function compareNumbers(a: Numeric, b: Numeric): number {
  if (typeof a === 'bigint') {
    if (typeof b === 'bigint') return a < b ? -1 : a > b ? 1 : 0
    return -compareWithInteger(b, a)
  }
  return typeof b === 'bigint' ? compareWithInteger(a, b) : compareFloats(a, b)
}

function compareFloats(a: number, b: number): number {
  if (a < b) return -1
  if (a > b) return 1
  if (a !== b) return Number.NaN
  return a !== 0 || Object.is(a, b) ? 0 : Object.is(a, -0) ? -1 : 1
}

function compareWithInteger(float: number, integer: bigint): number {
  if (integer < EXACT && integer >= 0n) return compareFloats(float, Number(integer))
  const written = Math.abs(float) < FLOAT_EXACT || !Number.isFinite(float) ? float : writtenInteger(float)
  return written < integer ? -1 : written > integer ? 1 : Number.isNaN(float) ? Number.NaN : 0
}

/** By the number of bits above a float's own 53: how many last digits Java's Double.toString leaves out (up to version 18). */
const LEFT_OUT = [0, 0, 0, 0, 0, 1, 1, 1, 2, 2]

/** The integer that Java writes for a float from 2^53 up. */
function writtenInteger(float: number): bigint {
  const size = Math.abs(float)
  if (size >= LONG_LIMIT) return BigInt(size < 1e21 ? String(float) : float)
  const exact = BigInt(size)
  const unit = 10n ** BigInt(LEFT_OUT[exact.toString(2).length - 54] ?? 0)
  const rounded = ((exact + unit / 2n) / unit) * unit
  return float < 0 ? -rounded : rounded
}

export function orderNumbers(a: Numeric, b: Numeric): number {
  const compared = compareNumbers(a, b)
  return Number.isNaN(compared) ? Number(Number.isNaN(a)) - Number(Number.isNaN(b)) : compared
}

export const WRITTEN = {
  '=': (a: Numeric, b: Numeric): boolean => (typeof a === typeof b ? a === b : Number(a) === Number(b)),
  '<': (a: Numeric, b: Numeric): boolean => (typeof a === typeof b ? a < b : Number(a) < Number(b)),
  '>': (a: Numeric, b: Numeric): boolean => (typeof a === typeof b ? a > b : Number(a) > Number(b)),
}
