import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Value } from '../types/types.ts'
import { compare, equals, groupKey, less, lessOrEqual, order } from '../values/index.ts'
import { anyValue } from './values.arbitrary.ts'

const map = (entries: Record<string, Value>): Value => new Map(Object.entries(entries))
const NaNs = Number.NaN

describe('equality', () => {
  it.each<[Value, Value, boolean | null]>([
    [1n, 1, true],
    [9007199254740993n, 9007199254740992, false],
    [2n ** 63n - 1n, 2 ** 63, true],
    [NaNs, NaNs, false],
    [null, null, null],
    [[1n, null], [2n, null], false],
    [[1n, null], [1n, null], null],
    [[1n], [1n, null], false],
    [map({ a: null }), map({ a: null }), null],
    [map({ a: null }), map({ b: 1n }), false],
    ['1', 1n, false],
    [[1n], 1n, false],
  ])('%s = %s is %s', (a, b, expected) => {
    expect(equals(a, b)).toBe(expected)
    expect(equals(b, a)).toBe(expected)
  })

  it('is symmetric, and reflexive where no null is', () => {
    fc.assert(fc.property(anyValue(), anyValue(), (a, b) => equals(a, b) === equals(b, a)))
    fc.assert(fc.property(anyValue(false), a => equals(a, a) === true))
  })
})

describe('comparison', () => {
  it.each<[Value, Value, boolean | null]>([
    [1n, NaNs, false],
    ['a', NaNs, null],
    [[1n, null], [1n, 2n], null],
    [[1n, 2n], [3n, null], true],
    [[1n], [1n, 2n], true],
    [map({}), map({ a: 1n }), true],
    [map({ a: 1n, b: 2n }), map({ b: 1n }), false],
    [map({ a: null }), map({ a: 1n }), null],
    [true, false, false],
    ['\uffff', '😀', true],
    [{ kind: 'date', epochDay: 0 }, { kind: 'localdatetime', epochDay: 1, nanos: 0 }, null],
  ])('%s < %s is %s', (a, b, expected) => expect(less(a, b)).toBe(expected))

  it('orders no durations and points, yet knows equal ones', () => {
    const day: Value = { kind: 'duration', months: 0n, days: 1n, seconds: 0n, nanos: 0 }
    const point: Value = { kind: 'point', srid: 7203, x: 1, y: 2 }
    for (const v of [day, point]) expect([less(v, v), lessOrEqual(v, v)]).toEqual([null, true])
    expect(lessOrEqual(day, { kind: 'duration', months: 0n, days: 2n, seconds: 0n, nanos: 0 })).toBe(null)
  })

  it('turns round with its sides', () => {
    fc.assert(
      fc.property(anyValue(), anyValue(), (a, b) => {
        const [there, back] = [compare(a, b), compare(b, a)]
        return there === null || back === null ? there === back : Math.sign(there) === -Math.sign(back) || (there === 0 && back === 0)
      }),
    )
  })
})

describe('order', () => {
  it('puts the types in the order of Neo4j', () => {
    const sorted: Value[] = [
      map({ a: 1n }),
      { kind: 'node', id: 0, labels: [], properties: new Map() },
      [1n],
      { kind: 'point', srid: 7203, x: 1, y: 2 },
      { kind: 'datetime', epochDay: 0, nanos: 0, offset: 0 },
      { kind: 'localdatetime', epochDay: 0, nanos: 0 },
      { kind: 'date', epochDay: 0 },
      { kind: 'time', nanos: 0, offset: 0 },
      { kind: 'localtime', nanos: 0 },
      { kind: 'duration', months: 0n, days: 1n, seconds: 0n, nanos: 0 },
      'a',
      true,
      -1n,
      2.5,
      NaNs,
      null,
    ]
    expect([...sorted].reverse().sort(order)).toEqual(sorted)
  })

  it('ranks a month between thirty and thirty-one days, and hours before as long a day', () => {
    const duration = (months: bigint, days: bigint, seconds: bigint): Value => ({ kind: 'duration', months, days, seconds, nanos: 0 })
    const sorted = [duration(0n, 0n, 86_400n), duration(0n, 1n, 0n), duration(0n, 30n, 0n), duration(1n, 0n, 0n), duration(0n, 31n, 0n)]
    expect([...sorted].reverse().sort(order)).toEqual(sorted)
  })

  it('is total: antisymmetric and transitive', () => {
    fc.assert(fc.property(anyValue(), anyValue(), (a, b) => Math.sign(order(a, b)) === 0 - Math.sign(order(b, a))))
    fc.assert(
      fc.property(anyValue(), anyValue(), anyValue(), (a, b, c) => {
        const [x, y, z] = [a, b, c].sort(order) as [Value, Value, Value]
        return order(x, y) <= 0 && order(y, z) <= 0 && order(x, z) <= 0
      }),
    )
  })

  it('agrees with comparison wherever that answers, but for floats that hide an integer', () => {
    fc.assert(
      fc.property(anyValue(false), anyValue(false), (a, b) => {
        const compared = compare(a, b)
        fc.pre(compared !== null && compared !== 0)
        return Math.sign(order(a, b)) === Math.sign(compared as number)
      }),
    )
  })
})

describe('grouping', () => {
  it('puts 1 with 1.0 and null with null, and leaves every NaN alone', () => {
    expect(groupKey(1n)).toBe(groupKey(1))
    expect(groupKey([1n, null])).toBe(groupKey([1, null]))
    expect(groupKey(0)).toBe(groupKey(-0))
    expect(groupKey(NaNs)).not.toBe(groupKey(NaNs))
    expect(groupKey(['a,b'])).not.toBe(groupKey(['a', 'b']))
    expect(groupKey('1')).not.toBe(groupKey(1n))
  })

  it('has one key for two values exactly where they sort alike', () => {
    fc.assert(fc.property(anyValue(), anyValue(), (a, b) => (groupKey(a) === groupKey(b)) === (order(a, b) === 0)))
  })
})
