/** Moments before 1970 and year 0, and spellings of zones; the answers are Neo4j's. */
import { describe, expect, test } from 'vitest'
import { ask } from './core-fixture.ts'

const answers: [query: string, rows: string[]][] = [
  [
    "UNWIND ['1969-12-31T23:59:58.5Z', '1969-12-31T23:59:59.999999999Z', '1969-12-31T23:59:58Z', '0001-01-01T00:00:00.123456789Z', '-0044-03-15T12:30:45.987654321+02:00', '1970-01-01T00:00:00.5+03:00'] AS t WITH datetime(t) AS d RETURN d.epochSeconds, d.epochMillis",
    ['-1, -1500', '0, -1', '-2, -2000', '-62135596799, -62135596799877', '-63549322154, -63549322154013', '-10799, -10799500'],
  ],
  [
    "WITH datetime('-0044-03-15T12:30:45.987654321+02:00') AS d RETURN d.year, d.quarter, d.month, d.week, d.weekYear, d.dayOfQuarter, d.day, d.ordinalDay, d.dayOfWeek, d.hour, d.minute, d.second, d.millisecond, d.microsecond, d.nanosecond, d.offset, d.offsetMinutes, d.offsetSeconds",
    ['-44, 1, 3, 11, -44, 75, 15, 75, 4, 12, 30, 45, 987, 987654, 987654321, +02:00, 120, 7200'],
  ],
  [
    "WITH localdatetime('1969-12-31T23:59:59.999999999') AS d RETURN d.year, d.week, d.weekYear, d.dayOfQuarter, d.ordinalDay, d.second, d.millisecond, d.nanosecond",
    ['1969, 1, 1970, 92, 365, 59, 999, 999999999'],
  ],
  [
    'UNWIND [-1, -999, -1000, -1001, 500] AS m RETURN datetime({epochMillis: m}).epochSeconds AS s, toString(datetime.fromEpochMillis(m)) AS t',
    [
      '0, 1969-12-31T23:59:59.999Z',
      '0, 1969-12-31T23:59:59.001Z',
      '-1, 1969-12-31T23:59:59Z',
      '-1, 1969-12-31T23:59:58.999Z',
      '0, 1970-01-01T00:00:00.5Z',
    ],
  ],
  [
    "WITH datetime('1969-12-31T23:59:58.5Z') AS a, datetime('1970-01-01T00:00:01.25Z') AS b RETURN toString(duration.between(a, b)), toString(duration.between(b, a)), toString(duration.inSeconds(b, a))",
    ['PT2.75S, PT-2.75S, PT-2.75S'],
  ],
  [
    "RETURN toString(datetime('2020-01-01T00:00[America/Los Angeles]')) AS a, toString(datetime({year: 2020, timezone: 'America/Argentina/Buenos Aires'})) AS b, toString(datetime.truncate('day', datetime('2020-01-01T00:00Z'), {timezone: 'America/Los Angeles'})) AS c",
    [
      '2020-01-01T00:00:00-08:00[America/Los_Angeles], 2020-01-01T00:00:00-03:00[America/Argentina/Buenos_Aires], 2020-01-01T00:00:00-08:00[America/Los_Angeles]',
    ],
  ],
]

describe('moments before 1970, and zones', () => {
  test.each(answers)('%s', (query, rows) => {
    expect(ask(query)).toEqual(rows)
  })
})
