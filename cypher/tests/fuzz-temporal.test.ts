/** Queries about temporal values that random comparison found; the answers are those of Neo4j 5.26. */
import { describe, expect, test } from 'vitest'
import type { Value } from '../types/types.ts'
import { ask, failure } from './core-fixture.ts'

const p = new Map<string, Value>(
  Object.entries({
    s: 'a',
    f: 1.5,
    nan: Number.NaN,
    day: { kind: 'date', epochDay: 0 } as const,
    point: { kind: 'point', srid: 7203, x: 1, y: 2 } as const,
    max: 2n ** 63n - 1n,
    holes: [null],
    hole: new Map([['a', null]]),
  }),
)
const answers: [query: string, rows: string[]][] = [
  // a null field has its first value
  ['RETURN toString(date({year: null})) AS a, toString(date({year: 2020, month: null, day: 3})) AS b', ['0000-01-01, 2020-01-03']],
  ['RETURN toString(date({year: 2020, week: null})) AS c', ['2019-12-30']],
  // an ordinal day needs no year, unless a time of day stands behind it
  [
    'RETURN toString(date({ordinalDay: 366})) AS a, toString(date({ordinalDay: null})) AS b, toString(localdatetime({ordinalDay: 5})) AS c',
    ['0000-12-31, 0000-01-01, 0000-01-05T00:00:00'],
  ],
  ["RETURN toString(date({date: date('2020-02-29'), month: null})) AS a", ['2020-01-29']],
  ["RETURN toString(localtime({time: localtime('12:30'), hour: null})) AS c", ['00:30:00']],
  ["RETURN toString(date.truncate('year', date('2020-02-29'), {year: null})) AS c", ['0000-01-01']],
  // hours above a day become days in a mean, negative hours do not
  ["RETURN toString(avg(duration('PT25H'))) AS a, toString(avg(duration('PT-25H'))) AS b", ['P1DT1H, PT-25H']],
  ["UNWIND [duration('P1M'), duration('P1D')] AS d RETURN toString(avg(d)) AS c", ['P15DT17H14M33S']],
  [
    'RETURN keys({none: 1, year: 2}) AS a, keys({ordinalDay: 1, longitude: 2, dayOfWeek: 3}) AS b',
    ['[year none], [dayOfWeek ordinalDay longitude]'],
  ],
  ["RETURN point.distance('a', $p.nothing) AS a, point.withinBBox(1, 2, 3) AS b", ['null, null']],
  ["RETURN $p.point['x'] AS a, $p.day['year'] AS b", ['1.0, 1970']],
  ['RETURN $p.holes IS :: LIST<ANY NOT NULL> AS a, [$p.holes] IS NOT :: LIST<LIST<ANY NOT NULL>> AS b', ['true, false']],
  ['RETURN toString(duration({years: $p.max})) AS a, toString(duration({milliseconds: $p.max})) AS b', ['P-1Y, PT-0.001S']],
  ["RETURN toString($p.nan * duration('P1D')) AS a, toString(duration('P1D') / 0.0) AS b", ['PT0S, PT0S']],
  [
    "RETURN toString(datetime('1582-01-07T12:00[America/New_York]')) AS a, toString(datetime('2400-07-07T12:00[America/New_York]')) AS b",
    ['1582-01-07T12:00:00-04:56:02[America/New_York], 2400-07-07T12:00:00-04:00[America/New_York]'],
  ],
  ['RETURN point($p.hole) AS a, point({x: 1, y: 2, crs: null}) AS b', ['null, null']],
  ["RETURN toString(localtime.truncate('millisecond', localtime('02:30'), {NANOSECOND: 1000})) AS c", ['02:30:00.000001']],
  // where clocks go back, two hours look the same
  [
    "WITH datetime('2024-10-27T02:30+01:00[Europe/Berlin]') AS x, datetime('2024-10-27T02:30+02:00[Europe/Berlin]') AS y RETURN x = y AS a, x IN [y] AS b, x < y AS c, x > y AS d",
    ['true, true, false, true'],
  ],
  ['RETURN toString(datetime({epochSeconds: $p.max})) AS c', ['1969-12-31T23:59:59Z']],
]
const [ARGUMENT, TYPE, SYNTAX] = ['ArgumentError', 'TypeError', 'SyntaxError'].map(name => `Neo.ClientError.Statement.${name}`)
const CALL = 'Neo.ClientError.Procedure.ProcedureCallFailed'
const FAULT = 'Neo.DatabaseError.Statement.ExecutionFailed'
const failures: [query: string, code: string | undefined][] = [
  ['RETURN localdatetime({ordinalDay: 5, hour: 2}) AS c', 'Neo.ClientError.Statement.ArgumentError'],
  ['RETURN date({year: 2020, day: null}) AS c', ARGUMENT],
  ['RETURN localtime({second: null, hour: 1}) AS c', ARGUMENT],
  ['RETURN datetime({epochSeconds: null, year: 2020}) AS c', ARGUMENT],
  ['RETURN datetime({epochSeconds: 1.5}) AS c', ARGUMENT],
  ['RETURN datetime({time: $p.day, year: 2020}) AS c', ARGUMENT],
  ['RETURN time({hour: 1, timezone: null}) AS c', FAULT],
  // the first field in the order of Java's maps is blamed
  ['RETURN date({year: 2020, week: null, month: 1}) AS c', TYPE],
  ['RETURN time({dayOfWeek: 31, hours: 1}) AS c', ARGUMENT],
  ['RETURN localtime({latitude: 366, date: 12}) AS c', TYPE],
  ['RETURN datetime({longitude: -1, ordinalDay: 31, dayOfWeek: 366}) AS c', TYPE],
  ["RETURN datetime.truncate('decade', datetime('2020-01-01T00:00Z'), {epochMillis: 366}) AS c", ARGUMENT],
  ["RETURN localdatetime.truncate('day', datetime('2020-01-01T00:00Z'), {date: date('2020-01-01')}) AS c", ARGUMENT],
  ["RETURN duration.inMonths(time('12:00Z'), localtime('10:30')) AS c", TYPE],
  ["RETURN duration.inDays(localtime('12:00'), localtime('10:30')) AS c", TYPE],
  ["RETURN duration('P99999999999999999999Y') AS c", FAULT],
  ["RETURN localtime.truncate('millisecond', localtime('02:30'), {nanosecond: 0.5, hours: 1}) AS c", FAULT],
  ['RETURN duration({hours: 1e300}) AS c', 'Neo.ClientError.Statement.ArithmeticError'],
  ["RETURN duration('PT0.5S') * $p.max AS c", ARGUMENT],
  ['RETURN datetime.fromEpoch($p.f, 0) AS c', CALL],
  ['RETURN datetime.fromEpoch($p.s, 0) AS c', TYPE],
  ['RETURN datetime.fromEpoch($p.max, 0) AS c', ARGUMENT],
  ['RETURN datetime.fromEpochMillis($p.f) AS c', CALL],
  ['RETURN datetime.fromEpochMillis($p.max) AS c', 'Isnad.NotFaithful'],
  ["RETURN time('2024-01-01T00:00+03:00[Asia/Baghdad]') AS c", SYNTAX],
  ["RETURN $p.point[toLower('X')] AS c", TYPE],
  ["RETURN $p.day[toLower('year')] AS c", TYPE],
  ["RETURN $p.s[''] AS c", SYNTAX],
]
const found: [query: string, message: string][] = [
  ["RETURN 1 IN date('2020-01-01') AS c", 'expected List<T> but was Date'],
  ["RETURN time('12:00Z')[0..1] AS c", 'expected List<T> but was Time'],
  ["RETURN $p.s[..localtime('12:00')] AS c", 'expected Integer but was LocalTime'],
  ["RETURN [x IN datetime('2020-01-01T00:00Z') | x] AS c", 'expected List<T> but was DateTime'],
  ["RETURN any(x IN duration('P1D') WHERE true) AS c", 'expected List<T> but was Duration'],
  ["RETURN reduce(s = 0, x IN date('2020-01-01') | s) AS c", 'expected List<T> but was Date'],
  ["RETURN date('2020-01-01')[0] AS c", 'expected List<T> but was Date'],
  ["RETURN date('2020-01-01')[$p.s] AS c", 'expected Map, Node or Relationship but was Date'],
  ["RETURN [1][date('2020-01-01')] AS c", 'list index must be given as Integer, but was Date'],
  ["RETURN {a: 1}[date('2020-01-01')] AS c", 'map key must be given as String, but was Date'],
  ["MATCH (n) RETURN n[date('2020-01-01')] AS c", 'node or relationship property key must be given as String, but was Date'],
  ["RETURN toInteger(date('2020-01-01')) AS c", 'expected Boolean, Float, Integer or String but was Date'],
  ["RETURN stDev(date('2020-01-01')) AS c", 'expected Float but was Date'],
  ["RETURN sum(time('12:00Z')) AS c", 'expected Float, Integer or Duration but was Time'],
  ["RETURN 1 AS c LIMIT duration('P1D')", 'expected Integer but was Duration'],
  ["RETURN $p.s * date('2020-01-01') AS c", 'expected Float, Integer or Duration but was Date'],
  ["RETURN $p.s / duration('P1D') AS c", 'expected Float or Integer but was Duration'],
  ["RETURN $p.s || date('2020-01-01') AS c", 'expected String or List<T> but was Date'],
  ["RETURN {a: 1} + date('2020-01-01') AS c", 'expected List<T> but was Date'],
  ["RETURN ($p.s + date('2020-01-01')) - 1 AS c", 'expected Duration but was Integer'],
  ["RETURN duration('P1D') * date('2020-01-01') AS c", 'expected Float or Integer but was Date'],
  [
    "RETURN 1 - ($p.s - duration('P1D')) AS c",
    'expected Float or Integer but was Duration, Date, Time, LocalTime, LocalDateTime or DateTime',
  ],
]

describe('found by comparison with Neo4j', () => {
  test.each(answers)('%s', (query, rows) => expect(ask(query, undefined, { p })).toEqual(rows))
  test.each(failures)('%s fails', (query, code) => expect(failure(query, undefined, { p }).code).toBe(code))
  test.each(found)('%s is refused before it runs', (query, message) => {
    const error = failure(query, undefined, { p })
    expect([error.code, error.message]).toEqual([SYNTAX, `Type mismatch: ${message}`])
  })
  test.each(['RETURN [1][$i] AS c', 'RETURN {a: 1}[$i] AS c', "RETURN $i['a'] AS c", 'RETURN [1][0..$i] AS c', 'RETURN 1 AS c SKIP $i'])(
    '%s: a parameter of a wrong type is found before it runs',
    query => expect(failure(query, undefined, { i: true }).code).toBe(SYNTAX),
  )
  test('a FLOAT as a parameter may be anything until it runs', () => {
    expect(ask('RETURN [1, 2][$f..] AS a, 1 IN $f AS b, [x IN $f | x] AS c', undefined, { f: 1.5 })).toEqual(['[2], false, [1.5]'])
    expect(failure('RETURN [1][$f] AS c', undefined, { f: 1.5 }).code).toBe(TYPE)
  })
  test('a path that is handed on under its own name and another orders the rows', () =>
    expect(ask('MATCH q = (a)-[:LEADS]->(b) WITH DISTINCT q AS w, q ORDER BY length(w), length(q) RETURN count(*)')).toEqual(['2']))
})
