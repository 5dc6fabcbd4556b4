/** Results outside 64 bits are errors, never wrapped. */
import { CypherError } from './errors.ts'

export const MAX_INTEGER = 2n ** 63n - 1n
export const MIN_INTEGER = -(2n ** 63n)

/** Throws Neo4j's overflow error outside 64 bits. */
export function checked(v: bigint): bigint {
  if (v > MAX_INTEGER || v < MIN_INTEGER) throw CypherError.arithmeticError('long overflow')
  return v
}

/** As Java casts: towards zero, NaN to 0, out of range to the nearest end. */
export function truncateToInteger(v: number): bigint {
  if (Number.isNaN(v)) return 0n
  if (v >= 2 ** 63) return MAX_INTEGER
  if (v <= -(2 ** 63)) return MIN_INTEGER
  return BigInt(Math.trunc(v))
}
