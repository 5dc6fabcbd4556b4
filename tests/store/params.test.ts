import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseTyped } from '../../server/contract/typed-json.ts'
import { valueToWire } from '../../server/store/embedded/engine-values.ts'
import { driverToWire, valueToDriver } from '../../server/store/neo4j/driver-values.ts'
import { decodeParams } from '../../server/store/params.ts'
import { OverBudget } from '../../server/store/values.ts'
import { ofProcessor } from '../of-processor.ts'

const plenty = () => ({ left: 1e9 })
const typed = (type: string, text: fc.Arbitrary<string>) => text.map(_value => ({ $type: type, _value }))
const pad = (n: number, width: number) => String(n).padStart(width, '0')
const day = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([y, m, d]) => `${pad(y, 4)}-${pad(m, 2)}-${pad(d, 2)}`)
const clock = fc
  .tuple(fc.nat(23), fc.nat(59), fc.nat(59), fc.nat(999_999_999))
  .map(([h, m, s, n]) => `${pad(h, 2)}:${pad(m, 2)}:${pad(s, 2)}${n === 0 ? '' : `.${pad(n, 9).replace(/0+$/, '')}`}`)
const offset = fc.constantFrom('Z', '+01:00', '-05:30')
const float = fc.double({ noNaN: true, noDefaultInfinity: true })
const leaf = fc.oneof(
  typed('Integer', fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(String)),
  fc.string({ unit: 'binary' }).map(_value => ({ $type: 'String', _value })),
  fc.boolean().map(_value => ({ $type: 'Boolean', _value })),
  fc.constant({ $type: 'Null', _value: null }),
  typed('Date', day),
  typed('LocalTime', clock),
  typed(
    'Time',
    fc.tuple(clock, offset).map(([t, o]) => t + o),
  ),
  typed(
    'LocalDateTime',
    fc.tuple(day, clock).map(([d, t]) => `${d}T${t}`),
  ),
  typed(
    'OffsetDateTime',
    fc.tuple(day, clock, offset).map(([d, t, o]) => `${d}T${t}${o}`),
  ),
  typed(
    'ZonedDateTime',
    fc.tuple(day, clock).map(([d, t]) => `${d}T${t}+02:00[Africa/Cairo]`),
  ),
)
const value = fc.letrec(tie => ({
  any: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.array(tie('any'), { maxLength: 3 }).map(_value => ({ $type: 'List', _value })),
    fc
      .dictionary(
        fc.string().filter(key => key !== '__proto__'),
        tie('any'),
        { maxKeys: 3 },
      )
      .map(_value => ({ $type: 'Map', _value })),
  ),
})).any
const messageOf = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    return (error as Error).message
  }
  return ''
}
const json = (x: unknown) => JSON.parse(JSON.stringify(x)) as unknown

describe('typed JSON', () => {
  test('every value comes back from the embedded engine as it was written', () => {
    fc.assert(
      fc.property(value, x => {
        expect(json(valueToWire(decodeParams({ x }).get('x') ?? null, plenty()))).toEqual(json(x))
      }),
    )
  })

  test("every value comes back from the driver's types as it was written", () => {
    fc.assert(
      fc.property(value, x => {
        expect(json(driverToWire(valueToDriver(decodeParams({ x }).get('x') ?? null), plenty()))).toEqual(json(x))
      }),
    )
  })

  test('floats keep every digit', () => {
    fc.assert(
      fc.property(float, x => {
        const wire = valueToWire(
          decodeParams({ x: { $type: 'Float', _value: Object.is(x, -0) ? '-0.0' : String(x) } }).get('x') ?? null,
          plenty(),
        )
        expect(Number((wire as { _value: string })._value)).toBe(x)
      }),
    )
  })

  test('a number says by its form what it is', () => {
    expect(decodeParams({ a: 1, b: 1.5, c: { $type: 'Float', _value: '1' }, d: -0 })).toEqual(
      new Map<string, unknown>([
        ['a', 1n],
        ['b', 1.5],
        ['c', 1],
        ['d', 0n],
      ]),
    )
  })

  test.each([
    ['P1M', { months: 1n, days: 0n, seconds: 0n, nanos: 0 }],
    ['PT-0.5S', { seconds: -1n, nanos: 500_000_000 }],
    ['P-1Y2W', { months: -12n, days: 14n }],
    ['PT1H-1S', { seconds: 3599n }],
  ])('the duration %s', (_value, expected) => {
    expect(decodeParams({ x: { $type: 'Duration', _value } }).get('x')).toMatchObject(expected)
  })

  test.each([
    `P${'9'.repeat(500)}Y`,
    `P${'9'.repeat(900_000)}Y`,
    'P9223372036854775808M',
    'PT9223372036854775808S',
    'P9223372036854775807D',
  ])('no duration outside the bounds of Neo4j (%#)', _value => {
    expect(() => decodeParams({ x: { $type: 'Duration', _value } })).toThrow('Parameter $x')
  })
  test('the longest duration', () => {
    const _value = 'PT9223372036854775807S'
    expect(decodeParams({ x: { $type: 'Duration', _value } }).get('x')).toMatchObject({ seconds: 2n ** 63n - 1n })
  })

  test.each([
    ['9'.repeat(900_000), null],
    [`-${'0'.repeat(900_000)}7`, -7n],
    ['-9223372036854775808', -(2n ** 63n)],
    ['-9223372036854775809', null],
    ['+9223372036854775807', 2n ** 63n - 1n],
  ])('an integer of many digits (%#)', (_value, expected) => {
    const read = () => decodeParams({ x: { $type: 'Integer', _value } }).get('x')
    if (expected === null) expect(read).toThrow('Parameter $x')
    else expect(read()).toBe(expected)
  })

  test.each([
    ['Float', `${'1'.repeat(900_000)}x`],
    ['Point', `SRID=7203;POINT (${'1'.repeat(450_000)} ${'1'.repeat(450_000)}x)`],
    ['Date', '1'.repeat(900_000)],
    ['ZonedDateTime', `2020-01-01T00:00Z[${'a'.repeat(900_000)}`],
  ])('a text that is almost a %s is refused at once', ($type, _value) => {
    const { ms } = ofProcessor(() => expect(() => decodeParams({ x: { $type, _value } })).toThrow('Parameter $x'))
    expect(ms).toBeLessThan(1000)
  })

  test.each([
    ['1', 1],
    ['1.', 1],
    ['-.5e1', -5],
    ['+1.25E-2', 0.0125],
  ])('the float %s', (_value, expected) => {
    expect(decodeParams({ x: { $type: 'Float', _value } }).get('x')).toBe(expected)
  })

  test('a message names the place, and is no longer for a long name', () => {
    expect(() => decodeParams({ x: [1, { a: [true, { $type: 'Point', _value: '?' }] }] })).toThrow('x.1.a.1')
    const read = () => decodeParams({ ['x'.repeat(900_000)]: { $type: 'y'.repeat(900_000), _value: 1 } })
    expect(messageOf(read).length).toBeLessThan(2000)
  })

  test('100,000 integers, as they come and as they are read', () => {
    const text = `{"params": {"x": [${Array.from({ length: 100_000 }, (_, i) => i).join(',')}]}}`
    const { result, ms } = ofProcessor(() => decodeParams((parseTyped(text) as { params: Record<string, unknown> }).params))
    expect(result.get('x')).toHaveLength(100_000)
    expect(ms).toBeLessThan(1000)
  })

  test('a value past the budget is not built', () => {
    const list = Array.from({ length: 1000 }, (_, i) => BigInt(i))
    expect(() => valueToWire(list, { left: 500 })).toThrow(OverBudget)
    expect(() => driverToWire(list, { left: 500 })).toThrow(OverBudget)
  })
})
