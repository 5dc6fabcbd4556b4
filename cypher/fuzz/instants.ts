/** Odd ones included: leap days, gaps and overlaps of clocks, signs, fractions. */
import { construct } from '../temporal/construct.ts'
import { readDuration } from '../temporal/read-duration.ts'
import type { Value } from '../types/types.ts'

export const TEXTS = {
  date: [
    '2020-02-29',
    '1999-12-31',
    '2024-03-31',
    '2020-W53-5',
    '2020-366',
    '19700101',
    '0000-01-01',
    '-0044-03-15',
    '2024',
    '2015-Q2-60',
    '1969-12-31',
    '1582-10-15',
    '1900-02-28',
  ],
  time: ['12:30+01:00', '23:59:59.999999999-02:00', '00:00Z', '12:30:00.5Z', '101530.25+0530', '11:30Z'],
  localtime: ['12:30', '23:59:59.999999999', '00:00', '12:30:00.5', '07:05:09.000001', '2140'],
  datetime: [
    '2020-02-29T12:30Z',
    '2024-03-31T02:30[Europe/Berlin]',
    '2024-10-27T02:30+01:00[Europe/Berlin]',
    '2024-10-27T02:30+02:00[Europe/Berlin]',
    '1969-12-31T23:59:59.999999999Z',
    '2015-07-21T21:40:32.142+01:00',
    '2021-11-07T00:30[America/New_York]',
    '2024-01-01T00:00+03:00[Asia/Baghdad]',
    '20200229T133000+0100',
    '1969-12-31T23:59:58.5Z',
    '1969-06-15T12:00:00.000000001[Europe/Berlin]',
    '1945-05-24T02:30[Europe/Berlin]',
    '1900-01-01T00:00:00.75Z',
    '0001-01-01T00:00-05:00',
    '2024-11-03T01:30-04:00[America/New_York]',
    '2011-12-30T12:00[Pacific/Apia]',
  ],
  localdatetime: [
    '2020-02-29T12:30',
    '1999-12-31T23:59:59.999999999',
    '2024-03-31T02:30',
    '1970-01-01T00:00',
    '2015-W30-2T21:40:32.142',
    '-0001-06-15T00:00:01',
    '1969-12-31T23:59:58.5',
    '1945-04-02T02:30',
  ],
  duration: [
    'P1D',
    'PT24H',
    'P1M',
    'P1Y2M10DT2H30M15.5S',
    '-P1M',
    'P0.5M',
    'P2.75W',
    'PT-0.5S',
    'P1M-1D',
    'PT0S',
    'PT1H-61M',
    'P2012-02-02T14:37:21.545',
    'P14DT16H12M',
    'PT0.000000001S',
  ],
} as const
export type Kind = keyof typeof TEXTS
export const KINDS = Object.keys(TEXTS) as Kind[]

export const fromText = (kind: Kind, text: string): Value =>
  kind === 'duration' ? readDuration(text) : construct(kind, text, { epochMs: 0, zone: 'Z' })

export const POINTS = [
  'x: 1.0, y: 2.0',
  'x: 0, y: 0',
  'x: -0.5, y: 1',
  'x: 1.0, y: 2.0, z: 3.0',
  'longitude: 12.5, latitude: 55.25',
  'longitude: -170, latitude: 10',
  'latitude: 55.25, longitude: 12.5, height: 10',
]
