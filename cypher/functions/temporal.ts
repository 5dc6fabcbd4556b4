import type { QueryContext } from '../graph/context.ts'
import { construct, current, type InstantKind, invalidCall } from '../temporal/construct.ts'
import { truncate } from '../temporal/truncate.ts'
import { momentAt, momentOfMillis } from '../temporal/zone.ts'
import { describe } from '../text/describe.ts'
import { CypherError } from '../types/errors.ts'
import { isInstant, isMap, isNumber } from '../types/kinds.ts'
import type { Value } from '../types/types.ts'
import { define, type FunctionDef } from './define.ts'

const KINDS: [InstantKind, string, string][] = [
  ['date', 'DATE', 'a day'],
  ['time', 'ZONED TIME', 'a time of day with an offset'],
  ['localtime', 'LOCAL TIME', 'a time of day'],
  ['datetime', 'ZONED DATETIME', 'a moment with a time zone'],
  ['localdatetime', 'LOCAL DATETIME', 'a day and a time of day'],
]

/** One statement is one transaction here. */
const CLOCKS: [string, string, (ctx: QueryContext) => number][] = [
  ['statement', 'at the start of the statement', ctx => ctx.now.epochMs],
  ['transaction', 'at the start of the transaction', ctx => ctx.now.epochMs],
  // the only function whose value may change within a statement
  ['realtime', 'right now', () => Date.now()],
]

function clockFunction(kind: InstantKind, type: string, [name, when, read]: (typeof CLOCKS)[number]): FunctionDef {
  const description = `The current value ${when}, in a time zone.`
  return define('Temporal', `${kind}.${name}([timezone :: ANY]) :: ${type}`, description, ([zone], ctx) => {
    if (zone === null) return null
    if (zone !== undefined && typeof zone !== 'string') throw invalidCall('Now', [zone])
    return current(kind, { epochMs: read(ctx), zone: ctx.now.zone }, zone)
  })
}

function truncateFunction(kind: InstantKind, type: string): FunctionDef {
  const signature = `${kind}.truncate(unit :: STRING, [input :: ANY], [fields :: MAP]) :: ${type}`
  return define('Temporal', signature, 'A value cut to a unit, with fields set anew.', ([unit = null, input, fields = null], ctx) => {
    const value = input === undefined ? current(kind, ctx.now) : input
    if (unit !== null && typeof unit !== 'string') throw CypherError.typeError(`Can't coerce \`${describe(unit)}\` to String`)
    if (unit === null || !isInstant(value) || (fields !== null && !isMap(fields))) throw invalidCall('Truncate', [unit, value, fields])
    return truncate(kind, unit, value, fields ?? new Map(), ctx.now)
  })
}

const familyOf = ([kind, type, what]: (typeof KINDS)[number]): FunctionDef[] => [
  define(
    'Temporal',
    `${kind}([input :: ANY]) :: ${type}`,
    `${what[0]?.toUpperCase()}${what.slice(1)} from text, a map or another value; now without one.`,
    ([input], ctx) => (input === undefined ? current(kind, ctx.now) : construct(kind, input, ctx.now)),
  ),
  ...CLOCKS.map(clock => clockFunction(kind, type, clock)),
  truncateFunction(kind, type),
]

function expectNumbers(...values: readonly Value[]): void {
  const odd = values.find(v => v !== null && !isNumber(v))
  if (odd !== undefined) throw CypherError.typeError(`Can't coerce \`${describe(odd)}\` to Number`)
}

function fromEpoch([seconds = null, nanos = null]: readonly Value[]): Value {
  expectNumbers(seconds, nanos)
  if (typeof seconds !== 'bigint' || typeof nanos !== 'bigint') throw invalidCall('FromEpoch', [seconds, nanos])
  if (nanos < 0n || nanos > 999_999_999n) throw CypherError.argumentError(`Invalid nanosecond: ${nanos}`)
  return momentAt(seconds, Number(nanos), { offset: 0 })
}

function fromEpochMillis([millis = null]: readonly Value[]): Value {
  expectNumbers(millis)
  if (typeof millis !== 'bigint') throw invalidCall('FromEpochMillis', [millis])
  return momentOfMillis(millis, { offset: 0 })
}

export const temporalFunctions: FunctionDef[] = [
  ...KINDS.flatMap(familyOf),
  define(
    'Temporal',
    'datetime.fromEpoch(seconds :: INTEGER | FLOAT, nanoseconds :: INTEGER | FLOAT) :: ZONED DATETIME',
    'The moment so many seconds and nanoseconds after 1970 began.',
    fromEpoch,
  ),
  define(
    'Temporal',
    'datetime.fromEpochMillis(milliseconds :: INTEGER | FLOAT) :: ZONED DATETIME',
    'The moment so many milliseconds after 1970 began.',
    fromEpochMillis,
  ),
]
