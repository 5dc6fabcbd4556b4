/** round() on the shortest decimal form of a number, as Java's BigDecimal.valueOf does. */
import { CypherError } from '../types/errors.ts'
import type { Value } from '../types/types.ts'
import { executionFailed, integer, numeric, text } from './arguments.ts'
import { defineStrict } from './define.ts'

const MODES = ['CEILING', 'FLOOR', 'UP', 'DOWN', 'HALF_EVEN', 'HALF_UP', 'HALF_DOWN', 'UNNECESSARY'] as const
type Mode = (typeof MODES)[number]

export const roundFunction = defineStrict(
  'Numeric',
  'round(value :: INTEGER | FLOAT, [precision :: INTEGER | FLOAT], [mode :: STRING]) :: FLOAT',
  'The number rounded to so many decimal places, ties upwards unless a mode says otherwise.',
  round,
)

function round([v, precision, mode]: readonly Value[]): Value {
  const how = mode === undefined ? undefined : readMode(text(mode, 'round'))
  const value = numeric(v, 'round')
  const places = precision === undefined ? 0 : Number(integer(numeric(precision, 'round'), 'precision', 'round'))
  if (places !== (places | 0)) {
    const why = `Expected an integer between -2147483648 and 2147483647, but got: ${integer(precision!, 'precision', 'round')}`
    throw executionFailed(`Invalid input for precision value in function 'round()': ${why}`)
  }
  if (places < 0) throw CypherError.argumentError("Precision argument to 'round()' cannot be negative")
  if (!Number.isFinite(value)) return value
  if (how === undefined && places === 0) return roundHalfUpwards(value)
  return roundDecimal(value, places, how ?? 'HALF_UP')
}

function readMode(name: string): Mode {
  const found = MODES.find(mode => mode === name)
  if (found) return found
  throw CypherError.argumentError(`Unknown rounding mode. Valid values are: ${MODES.join(', ')}.`)
}

/** Without precision and mode a tie goes towards positive infinity, within the range of a long; adding 0 turns -0 into 0. */
function roundHalfUpwards(v: number): number {
  const floor = Math.floor(v)
  return Math.min(Math.max(v - floor >= 0.5 ? floor + 1 : floor, -(2 ** 63)), 2 ** 63) + 0
}

function roundDecimal(v: number, places: number, mode: Mode): number {
  const [mantissa = '0', exponent = '0'] = Math.abs(v).toExponential().split('e')
  const [whole = '0', fraction = ''] = mantissa.split('.')
  const digits = BigInt(whole + fraction)
  const drop = fraction.length - Number(exponent) - places
  if (drop <= 0) return v + 0
  const unit = 10n ** BigInt(drop)
  const kept = digits / unit
  const up = roundsUp(kept, digits % unit, unit, mode, v < 0)
  return Number(`${v < 0 ? '-' : ''}${up ? kept + 1n : kept}e-${places}`) + 0
}

function roundsUp(kept: bigint, rest: bigint, unit: bigint, mode: Mode, negative: boolean): boolean {
  if (rest === 0n) return false
  const half = rest * 2n - unit
  switch (mode) {
    case 'UP':
      return true
    case 'DOWN':
      return false
    case 'CEILING':
      return !negative
    case 'FLOOR':
      return negative
    case 'HALF_UP':
      return half >= 0n
    case 'HALF_DOWN':
      return half > 0n
    case 'HALF_EVEN':
      return half > 0n || (half === 0n && kept % 2n === 1n)
    case 'UNNECESSARY':
      throw executionFailed('Rounding necessary')
  }
}
