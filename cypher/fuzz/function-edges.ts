/** Every function with edge values; function-edges.json holds the answers of Neo4j 5.26. */

import type { Value } from '../types/types.ts'
import { canonical, EXACT, type Leeway } from './canonical.ts'
import type { Reply } from './embedded.ts'
import { fromText } from './instants.ts'

/** In a map, so that no type is known before a query runs. */
export const EDGES: Map<string, Value> = new Map<string, Value>([
  ['null', null],
  ['yes', true],
  ['zero', 0n],
  ['one', 1n],
  ['minus', -1n],
  ['max', 2n ** 63n - 1n],
  ['min', -(2n ** 63n)],
  ['big', 2n ** 53n + 1n],
  ['zeroF', 0],
  ['minusZero', -0],
  ['half', 0.5],
  ['minusHalf', -2.5],
  ['huge', Number.MAX_VALUE],
  ['tiny', Number.MIN_VALUE],
  ['nan', Number.NaN],
  ['infinite', Number.POSITIVE_INFINITY],
  ['minusInfinite', Number.NEGATIVE_INFINITY],
  ['empty', ''],
  ['text', 'aXbXc'],
  ['blank', ' a\t'],
  ['digits', '9223372036854775808'],
  ['decimal', '-1.5e3'],
  ['word', 'TRUE'],
  ['astral', '😀é'],
  ['sharp', 'Straße İ'],
  ['none', []],
  ['some', [1n, null, 'a', 2.5]],
  [
    'map',
    new Map<string, Value>([
      ['a', null],
      ['b', 1n],
    ]),
  ],
  ['date', fromText('date', '1969-12-31')],
  ['moment', fromText('datetime', '1969-12-31T23:59:58.5Z')],
  ['clock', fromText('localtime', '23:59:59.999999999')],
  ['duration', fromText('duration', 'P1M-1DT0.5S')],
  ['point', { kind: 'point', srid: 4326, x: 12.5, y: -55.25 }],
])

const ONE = 'abs ceil floor round sign isNaN sqrt exp log log10 sin cos tan cot asin acos atan degrees radians haversin '
  .concat('toInteger toFloat toString toBoolean toIntegerOrNull toFloatOrNull toStringOrNull toBooleanOrNull ')
  .concat('toIntegerList toFloatList toStringList toBooleanList size head last tail reverse isEmpty keys properties ')
  .concat(
    'toUpper toLower upper lower trim btrim lTrim rTrim normalize char_length character_length valueType length nodes labels type id elementId ',
  )
  .concat('startNode relationships date time localtime datetime localdatetime duration point datetime.fromEpochMillis')
  .split(' ')
const TWO = 'left right substring split range coalesce nullIf round atan2 btrim lTrim rTrim point.distance datetime.fromEpoch '
  .concat('duration.between duration.inMonths duration.inDays duration.inSeconds')
  .split(' ')
const THREE = 'substring replace range round'.split(' ')
const FEW = ['null', 'zero', 'one', 'minus', 'max', 'min', 'half', 'nan', 'empty', 'text', 'astral', 'some', 'date', 'moment', 'point']
const FEWER = ['null', 'zero', 'minus', 'max', 'half', 'text', 'empty']

/** By function and number of arguments; asks for no more than 10,000 elements. */
export function edgeCalls(): Map<string, string[]> {
  const call = (name: string, args: readonly string[]): string => `${name}(${args.map(arg => `$e.${arg}`).join(', ')})`
  const all = [...EDGES.keys()]
  const calls = new Map<string, string[]>()
  for (const name of ONE)
    calls.set(
      `${name}/1`,
      all.map(a => call(name, [a])),
    )
  for (const name of TWO) calls.set(`${name}/2`, FEW.flatMap(a => FEW.map(b => call(name, [a, b]))).filter(isSmall))
  for (const name of THREE)
    calls.set(`${name}/3`, FEWER.flatMap(a => FEWER.flatMap(b => FEWER.map(c => call(name, [a, b, c])))).filter(isSmall))
  return calls
}
/** No ranges without end, and no rtrim() of a whole text, whose answer depends on how Neo4j got that text. */
const isSmall = (call: string): boolean => (!call.startsWith('range(') || !/max|min/.test(call)) && !/^rtrim\((.*), \1\)/i.test(call)

/** Their last digits depend on the machine. */
const ROUNDED = /^(?:exp|log|log10|sin|cos|tan|cot|asin|acos|atan|atan2|haversin|degrees|radians|point\.distance)\(/
const DIGITS: Leeway = { equals: false, digits: true }

export function entryOf(call: string, reply: Reply): string {
  if (reply.kind === 'rows') return canonical(reply.rows[0]?.[0] ?? null, ROUNDED.test(call) ? DIGITS : EXACT)
  return reply.kind === 'error' ? `! ${reply.status}` : `! ${reply.kind}`
}
