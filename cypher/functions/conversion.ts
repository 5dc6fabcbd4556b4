import { describe } from '../text/describe.ts'
import { CypherError } from '../types/errors.ts'
import { MAX_INTEGER, MIN_INTEGER, truncateToInteger } from '../types/integers.ts'
import { isList } from '../types/kinds.ts'
import type { Value } from '../types/types.ts'
import { scalarText } from '../values/operators.ts'
import { chargeTransient } from '../values/transient.ts'
import { invalidInput } from './arguments.ts'
import { defineStrict, type FunctionDef } from './define.ts'

type Convert = (v: Value) => Value | undefined

/** Never ambiguous at a sign, so that a long text takes linear time. */
const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i
const ARABIC_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g

/** Java reads any Unicode decimal digit; those of Arabic and Persian matter here. */
const latinDigits = (s: string): string => s.replace(ARABIC_DIGITS, d => String(d.charCodeAt(0) & 15))

function toInteger(v: Value): Value | undefined {
  if (typeof v === 'bigint') return v
  if (typeof v === 'number') return truncateToInteger(v)
  if (typeof v === 'boolean') return v ? 1n : 0n
  return typeof v === 'string' ? parseInteger(v) : undefined
}

function parseInteger(s: string): bigint | null {
  const digits = latinDigits(s)
  const value = /^[+-]?\d+$/.test(digits) ? wholeNumber(digits, s) : DECIMAL.test(s) ? wholePart(s) : null
  if (value !== null && (value > MAX_INTEGER || value < MIN_INTEGER)) throw tooLarge(s)
  return value
}

/** Longer text is no INTEGER; reading all of it would take more than linear time. */
const MOST_DIGITS = 19

function wholeNumber(digits: string, s: string): bigint {
  const significant = digits.replace(/^[+-]?0*(?=\d)/, '')
  if (significant.length > MOST_DIGITS) throw tooLarge(s)
  return BigInt(`${digits.startsWith('-') ? '-' : ''}${significant}`)
}

const tooLarge = (s: string): CypherError => CypherError.typeError(`integer, ${s}, is too large`)

/** Through a double, as Neo4j does. */
function wholePart(s: string): bigint {
  const value = Number(s)
  if (Math.abs(value) >= 2 ** 63) throw tooLarge(s)
  return BigInt(Math.trunc(value))
}

const JAVA_FLOAT =
  /^([+-]?)(?:(NaN)|(Infinity)|((?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)[fd]?|0x([0-9a-f]*)(?:\.([0-9a-f]*))?p([+-]?\d+)[fd]?)$/i

function toFloat(v: Value): Value | undefined {
  if (typeof v === 'number') return v
  if (typeof v === 'bigint') return Number(v)
  return typeof v === 'string' ? parseFloatAsJava(v) : undefined
}

function parseFloatAsJava(s: string): number | null {
  const found = JAVA_FLOAT.exec(javaTrimmed(s))
  if (!found) return null
  const [, sign, nan, infinity, decimal, high = '', low = '', exponent = '0'] = found
  const negative = sign === '-' ? -1 : 1
  if (nan !== undefined) return nan === 'NaN' ? Number.NaN : null
  if (infinity !== undefined) return infinity === 'Infinity' ? negative * Number.POSITIVE_INFINITY : null
  if (decimal !== undefined) return negative * Number(decimal)
  if (high + low === '') return null
  return negative * Number.parseInt(high + low, 16) * 2 ** (Number(exponent) - 4 * low.length)
}

/** As Java trims: control characters and blanks at both ends. */
function javaTrimmed(s: string): string {
  let from = 0
  let to = s.length
  while (from < to && s.charCodeAt(from) <= 0x20) from++
  while (to > from && s.charCodeAt(to - 1) <= 0x20) to--
  return s.slice(from, to)
}

function toBoolean(v: Value): Value | undefined {
  if (typeof v === 'boolean') return v
  if (typeof v === 'bigint') return v !== 0n
  if (typeof v !== 'string') return undefined
  const trimmed = v.trim()
  const word = trimmed.length > 'false'.length ? '' : trimmed.toLowerCase()
  return word === 'true' ? true : word === 'false' ? false : null
}

const toText: Convert = v => scalarText(v) ?? undefined

interface Conversion {
  name: string
  accepts: string
  returns: string
  expected: string
  convert: Convert
}

function family({ name, accepts, returns, expected, convert }: Conversion): FunctionDef[] {
  const orNull = (v: Value): Value => {
    try {
      return convert(v) ?? null
    } catch (error) {
      // too large an integer is an error for the plain function only
      if (error instanceof CypherError) return null
      throw error
    }
  }
  return [
    defineStrict(
      'Scalar',
      `${name}(input :: ${accepts}) :: ${returns}`,
      `The value as ${returns}, null where text is none.`,
      ([v = null]) => {
        const value = convert(v)
        if (value !== undefined) return value
        throw CypherError.typeError(`Invalid input for function '${name}()': Expected ${expected}, got: ${describe(v)}`)
      },
    ),
    defineStrict('Scalar', `${name}OrNull(input :: ANY) :: ${returns}`, `The value as ${returns}, null where it is none.`, ([v = null]) =>
      orNull(v),
    ),
    defineStrict('List', `${name}List(input :: LIST<ANY>) :: LIST<${returns}>`, `Each item as ${returns} or null.`, ([v = null], ctx) => {
      if (!isList(v)) throw invalidInput(`${name}List`, 'a List', v)
      chargeTransient(ctx, v)
      return v.map((item, i) => {
        if (i % 1024 === 1023) ctx.tick(128)
        return orNull(item)
      })
    }),
  ]
}

export const conversionFunctions: FunctionDef[] = [
  ...family({
    name: 'toInteger',
    accepts: 'BOOLEAN | STRING | INTEGER | FLOAT',
    returns: 'INTEGER',
    expected: 'a String, Float, Integer or Boolean',
    convert: toInteger,
  }),
  ...family({
    name: 'toFloat',
    accepts: 'STRING | INTEGER | FLOAT',
    returns: 'FLOAT',
    expected: 'a String, Float or Integer',
    convert: toFloat,
  }),
  ...family({
    name: 'toBoolean',
    accepts: 'BOOLEAN | STRING | INTEGER',
    returns: 'BOOLEAN',
    expected: 'a Boolean, Integer or String',
    convert: toBoolean,
  }),
  ...family({
    name: 'toString',
    accepts: 'ANY',
    returns: 'STRING',
    expected: 'a String, Float, Integer, Boolean, Temporal or Duration',
    convert: toText,
  }),
]
