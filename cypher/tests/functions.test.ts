import { describe, expect, it } from 'vitest'
import { aggregates, functions } from '../functions/index.ts'
import type { QueryContext } from '../graph/context.ts'
import { PropertyGraph } from '../graph/property-graph.ts'
import { formatTemporal } from '../text/temporal.ts'
import type { Value } from '../types/types.ts'
import { isTemporal } from '../values/index.ts'

const ctx: QueryContext = {
  graph: new PropertyGraph(),
  params: new Map(),
  now: { epochMs: Date.UTC(2026, 0, 15, 12), zone: 'Z' },
  tick() {},
  charge() {},
}

function call(name: string, ...args: Value[]): Value {
  const found = functions.get(name.toLowerCase())
  if (!found) throw new Error(`no function ${name}`)
  const value = found.call(args, ctx)
  return isTemporal(value) ? formatTemporal(value) : value
}

const map = (entries: Record<string, Value>): Value => new Map(Object.entries(entries))

describe('functions answer as Neo4j does', () => {
  it.each<[string, Value[], Value]>([
    ['toString', [1e7], '1.0E7'],
    ['toString', [0.0001], '1.0E-4'],
    ['toInteger', ['12.9'], 12n],
    ['toInteger', [' 12 '], null],
    ['toFloat', [' 1.5f '], 1.5],
    ['toBoolean', [' TRUE '], true],
    ['toIntegerOrNull', ['9223372036854775808'], null],
    ['toIntegerList', [['1', 2.5, null, 'a', true]], [1n, 2n, null, null, 1n]],
    ['round', [-2.5], -2],
    ['round', [-2.5, 0n, 'HALF_UP'], -3],
    ['round', [1.35, 1n], 1.4],
    ['substring', ['a😀b', 1n, 1n], '😀'],
    ['split', ['', ''], ['']],
    ['trim', ['\u00a0a\u2003'], '\u00a0a'],
    ['btrim', ['xxaxx', 'x'], 'a'],
    ['range', [3n, 0n, -1n], [3n, 2n, 1n, 0n]],
    ['range', [1n, 1n, -1n], [1n]],
    ['range', [0n, 1n, -1n], []],
    ['range', [0n, 1n, -123n], [0n]],
    ['valueType', [[1n, 'a', null]], 'LIST<STRING | INTEGER> NOT NULL'],
    ['valueType', [[[], [1n]]], 'LIST<LIST<INTEGER NOT NULL> NOT NULL> NOT NULL'],
    ['date', ['2015W302'], '2015-07-21'],
    ['date', [map({ year: 1984n, quarter: 3n, dayOfQuarter: 45n })], '1984-08-14'],
    ['date.truncate', ['weekYear', { kind: 'date', epochDay: 17_167 }], '2016-01-04'],
    ['datetime', ['2017-10-29T02:30+01:00[Europe/Stockholm]'], '2017-10-29T02:30:00+01:00[Europe/Stockholm]'],
    ['datetime', ['2017-03-26T02:30[Europe/Stockholm]'], '2017-03-26T03:30:00+02:00[Europe/Stockholm]'],
    ['duration', ['P5M1.5D'], 'P5M1DT12H'],
    ['duration', [map({ months: 0.1 })], 'P3DT1H2M54.599999999S'],
    ['duration', [map({ seconds: -61.001 })], 'PT-1M-1.000999999S'],
    [
      'point.distance',
      [
        { kind: 'point', srid: 7203, x: 0, y: 0 },
        { kind: 'point', srid: 7203, x: 3, y: 4 },
      ],
      5,
    ],
  ])('%s(%o) is %o', (name, args, expected) => expect(call(name, ...args)).toEqual(expected))

  it.each<[string, Value[], RegExp]>([
    ['toInteger', ['9223372036854775808'], /is too large/],
    ['range', [1n, 2n, 0n], /Step argument to 'range\(\)' cannot be zero/],
    ['substring', ['hello', -1n], /negative start index/],
    ['size', [1n], /Expected a String or List, got: Long\(1\)/],
    ['date', ['2015-02-30'], /Invalid date 'FEBRUARY 30'/],
    ['date', [map({ year: 2015n, month: 1n, week: 1n })], /Cannot assign month to week date/],
    ['time', [map({ hour: 12n, second: 3n })], /second cannot be specified without minute/],
    ['duration', ['PT1.5M1S'], /cannot be parsed to a Duration/],
    ['vector.similarity.cosine', [[1], [1]], /not implemented/],
  ])('%s(%o) fails', (name, args, message) => expect(() => call(name, ...args)).toThrow(message))
})

describe('aggregates', () => {
  const run = (name: string, rows: Value[][]): Value => {
    const state = aggregates.get(name)?.create(ctx)
    if (!state) throw new Error(`no aggregate ${name}`)
    for (const row of rows) state.add(row)
    return state.result()
  }
  it.each<[string, Value[][], Value]>([
    ['sum', [[9223372036854775807n], [1n]], 2 ** 63],
    ['sum', [], 0n],
    ['avg', [], null],
    ['min', [[1n], ['a'], [null], [[1n, 2n]]], [1n, 2n]],
    ['max', [[Number.NaN], [1n]], Number.NaN],
    ['stdev', [[1n], [2n]], Math.SQRT1_2],
    ['stdevp', [[1n]], 0],
    [
      'percentilecont',
      [
        [1n, 0.33],
        [2n, 0.33],
        [4n, 0.33],
        [7n, 0.33],
        [13n, 0.33],
        [22n, 0.33],
        [100n, 0.33],
      ],
      3.96,
    ],
    [
      'percentiledisc',
      [
        [1n, 0.5],
        [2n, 0.5],
        [4n, 0.5],
      ],
      2n,
    ],
    ['count', [[null], ['a']], 1n],
    ['collect', [[null], ['a']], ['a']],
  ])('%s of %o is %o', (name, rows, expected) => expect(run(name, rows)).toEqual(expected))

  it('mixes no numbers with durations', () => {
    expect(() => run('sum', [[1n], [{ kind: 'duration', months: 0n, days: 1n, seconds: 0n, nanos: 0 }]])).toThrow(/cannot mix/)
  })
})
