/** Arguments whose types are known only at run time; the errors are Neo4j's. */
import { describe } from '../text/describe.ts'
import { CypherError } from '../types/errors.ts'
import { truncateToInteger } from '../types/integers.ts'
import type { Value } from '../types/types.ts'

export function numeric(v: Value | undefined, name: string): number {
  if (typeof v === 'number') return v
  if (typeof v === 'bigint') return Number(v)
  throw CypherError.typeError(`${name}() requires numbers`)
}

export function text(v: Value | undefined, name: string): string {
  if (typeof v === 'string') return v
  throw CypherError.typeError(
    `Expected a string value for \`${name}\`, but got: ${describe(v ?? null)}; consider converting it to a string with toString().`,
  )
}

/** For functions whose error in Neo4j names only the value given. */
export function plainText(v: Value | undefined): string {
  if (typeof v === 'string') return v
  throw CypherError.typeError(`Expected ${describe(v ?? null)} to be a string`)
}

/** A float is cut; `role` names the argument in the error, e.g. `start value`. */
export function integer(v: Value | undefined, role: string, name: string): bigint {
  if (typeof v === 'bigint') return v
  if (typeof v === 'number') return truncateToInteger(v)
  throw CypherError.typeError(`Invalid input for ${role} in function '${name}()': Expected a numeric value but got: ${describe(v ?? null)}`)
}

const MAX_INT = 2 ** 31 - 1

/** Neo4j fails outside 32 bits. */
export function smallInteger(v: Value | undefined, role: string, name: string): number {
  const whole = integer(v, role, name)
  if (whole > MAX_INT || whole < -MAX_INT - 1) {
    throw executionFailed(
      `Invalid input for ${role} in function '${name}()': Expected an integer between -2147483648 and 2147483647, but got: ${whole}`,
    )
  }
  return Number(whole)
}

/** Errors that Neo4j reports as a fault of the database, though the query is at fault. */
export const executionFailed = (message: string): CypherError => new CypherError('Neo.DatabaseError.Statement.ExecutionFailed', message)

/** `Invalid input for function 'size()': Expected a String or List, got: Long(1)`. */
export const invalidInput = (name: string, expected: string, v: Value | undefined): CypherError =>
  CypherError.typeError(`Invalid input for function '${name}()': Expected ${expected}, got: ${describe(v ?? null)}`)
