import fc from 'fast-check'
import { MAX_INTEGER, MIN_INTEGER } from '../types/integers.ts'
import type { NodeValue, Value } from '../types/types.ts'

const integer = fc.oneof(fc.bigInt({ min: -3n, max: 3n }), fc.bigInt({ min: MIN_INTEGER, max: MAX_INTEGER }))
const float = fc.oneof(fc.constantFrom(0, -0, 1, -1, 0.5, Number.POSITIVE_INFINITY, 2 ** 53), fc.double({ noNaN: true }))
const text = fc.oneof(fc.constantFrom('', 'a', 'A', 'é', '\uffff', '😀', 'العراق'), fc.string({ unit: 'grapheme' }))
const node = fc.nat(4).map((id): NodeValue => ({ kind: 'node', id, labels: [], properties: new Map() }))

const epochDay = fc.integer({ min: -1_000_000, max: 1_000_000 })
const nanos = fc.maxSafeNat().map(n => n % 86_400e9)
const offset = fc.integer({ min: -18, max: 18 }).map(hours => hours * 3600)
const temporal = fc.oneof(
  epochDay.map((day): Value => ({ kind: 'date', epochDay: day })),
  nanos.map((n): Value => ({ kind: 'localtime', nanos: n })),
  fc.tuple(nanos, offset).map(([n, o]): Value => ({ kind: 'time', nanos: n, offset: o })),
  fc.tuple(epochDay, nanos).map(([day, n]): Value => ({ kind: 'localdatetime', epochDay: day, nanos: n })),
  fc.tuple(epochDay, nanos, offset).map(([day, n, o]): Value => ({ kind: 'datetime', epochDay: day, nanos: n, offset: o })),
  fc
    .tuple(
      fc.bigInt({ min: -50n, max: 50n }),
      fc.bigInt({ min: -50n, max: 50n }),
      fc.bigInt({ min: -9999n, max: 9999n }),
      fc.nat(999_999_999),
    )
    .map(([months, days, seconds, n]): Value => ({ kind: 'duration', months, days, seconds, nanos: n })),
)

/** Anything but NaN, up to three levels deep; `nulls`: null may be among them. */
export function anyValue(nulls = true): fc.Arbitrary<Value> {
  const { value } = fc.letrec<{ value: Value }>(tie => ({
    value: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      fc.oneof<fc.Arbitrary<Value>[]>(integer, float, text, fc.boolean(), node, temporal, ...(nulls ? [fc.constant<Value>(null)] : [])),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), tie('value')), { maxLength: 3 }).map((entries): Value => new Map(entries)),
    ),
  }))
  return value
}
