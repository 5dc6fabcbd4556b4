/** Must fail on both sides in the same way. */
import { KINDS, TEXTS } from '../instants.ts'
import { joined, type Piece, piece } from '../piece.ts'
import type { Random } from '../random.ts'
import type { Variable } from './scope.ts'
import { CLOCK_UNITS, DAY_UNITS, PARTS } from './temporal-parts.ts'

const value = piece('value', 'null')

const CALLS: Readonly<Record<number, readonly string[]>> = {
  1: [
    'abs',
    'ceil',
    'floor',
    'round',
    'sign',
    'sqrt',
    'exp',
    'log',
    'log10',
    'isNaN',
    'toInteger',
    'toFloat',
    'toString',
    'toBoolean',
    'toIntegerOrNull',
    'toFloatOrNull',
    'toStringOrNull',
    'toBooleanOrNull',
    'toIntegerList',
    'toFloatList',
    'toStringList',
    'toBooleanList',
    'size',
    'head',
    'last',
    'tail',
    'reverse',
    'isEmpty',
    'keys',
    'properties',
    'toUpper',
    'toLower',
    'trim',
    'lTrim',
    'rTrim',
    'char_length',
    'valueType',
    'length',
    'nodes',
    'labels',
    'type',
    'degrees',
    'radians',
    'cot',
    'asin',
    'haversin',
    'date',
    'time',
    'localtime',
    'datetime',
    'localdatetime',
    'duration',
    'point',
    'datetime.fromEpochMillis',
  ],
  2: [
    'left',
    'right',
    'substring',
    'split',
    'range',
    'coalesce',
    'nullIf',
    'round',
    'atan2',
    'btrim',
    'ltrim',
    'rtrim',
    'point.distance',
  ].concat(['duration.between', 'duration.inMonths', 'duration.inDays', 'duration.inSeconds', 'datetime.fromEpoch']),
  3: ['substring', 'replace', 'range', 'coalesce', 'round'],
}
const OPERATORS = [
  '+',
  '+',
  '-',
  '*',
  '/',
  '%',
  '^',
  '=',
  '<>',
  '<',
  '<=',
  '>',
  '>=',
  'AND',
  'OR',
  'XOR',
  'IN',
  'STARTS WITH',
  'ENDS WITH',
  'CONTAINS',
  '=~',
  '||',
]
const TYPES = [
  'INTEGER',
  'FLOAT',
  'STRING',
  'BOOLEAN',
  'MAP',
  'LIST<ANY>',
  'LIST<INTEGER>',
  'LIST<INTEGER | STRING>',
  'NULL',
  'NOTHING',
  'INTEGER NOT NULL',
  'ANY',
  'DATE',
  'DURATION',
  'ZONED DATETIME',
  'LOCAL TIME',
  'POINT',
  'DATE | LOCAL DATETIME | INTEGER',
  'PROPERTY VALUE',
]

const FIELDS = ['year', 'month', 'day', 'week', 'dayOfWeek', 'ordinalDay', 'quarter', 'dayOfQuarter', 'hour', 'minute', 'second']
  .concat(['millisecond', 'microsecond', 'nanosecond', 'date', 'time', 'datetime', 'epochMillis', 'epochSeconds', 'none'])
  .concat(['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds', 'milliseconds', 'x', 'y', 'latitude', 'longitude'])
const SMALL = ['1', '2', '12', '2020', '31', '366', '-1', '0.5']

function temporal(random: Random, v: () => Piece): Piece {
  const kind = random.pick(KINDS)
  const small = (): Piece => (random.chance(0.7) ? value`${random.pick(SMALL)}` : v())
  // at most four: with more, Scala decides which wrong one is blamed
  const map = (least: number): Piece => {
    const names = new Set(random.some(least, 3, () => random.pick(FIELDS)))
    if (least > 0 && random.chance(0.5)) names.add(kind.includes('date') ? 'year' : 'hour')
    return value`{${joined(
      [...names].map(name => value`${name}: ${small()}`),
      ', ',
    )}}`
  }
  return random.pick([
    () => value`${kind}(${map(1)})`,
    () => value`${kind}(${map(1)})`,
    () => value`${kind}('${random.pick(TEXTS[random.chance(0.8) ? kind : random.pick(KINDS)])}')`,
    () => value`${kind === 'duration' ? 'date' : kind}.truncate('${random.pick([...DAY_UNITS, ...CLOCK_UNITS, 'weeks'])}', ${v()})`,
    () => value`${kind === 'duration' ? 'date' : kind}.truncate('${random.pick([...DAY_UNITS, ...CLOCK_UNITS])}', ${v()}, ${map(1)})`,
    () => value`${v()}.${random.pick([...PARTS.datetime, ...PARTS.duration, 'timezone', 'offset', 'x', 'srid', 'crs', 'z', 'longitude'])}`,
    () => value`(${v()} ${random.pick(['+', '-', '*', '/', '<', '>=', '='])} ${kind}('${random.pick(TEXTS[kind])}'))`,
  ])()
}

/** `$m` holds so many values; names of parameters of one type; those that an expression of a known type may hold. */
export interface Parameters {
  readonly mixed: number
  readonly typed: readonly string[]
  readonly fitting: readonly Variable[]
}

export function valueQuery(random: Random, { mixed, typed }: Parameters): Piece {
  const parameter = (): Piece => (random.chance(0.2) ? value`$${random.pick(typed)}` : value`$m[${String(random.upTo(mixed))}]`)
  const make = (depth: number): Piece => {
    const v = (): Piece => (depth <= 0 || random.chance(0.55) ? parameter() : make(depth - 1))
    switch (random.upTo(11)) {
      case 0:
      case 1:
      case 2:
        return value`(${v()} ${random.pick(OPERATORS)} ${v()})`
      case 3:
      case 4: {
        const arity = random.pick([1, 1, 1, 2, 3])
        return value`${random.pick(CALLS[arity] ?? [])}(${joined(Array.from({ length: arity }, v), ', ')})`
      }
      case 5:
        return random.pick([
          () => value`${v()}[${v()}]`,
          () => value`${v()}[${v()}..${v()}]`,
          () => value`${v()}[..${v()}]`,
          () => value`${v()}.a`,
        ])()
      case 6:
        return random.pick([
          () => value`-(${v()})`,
          () => value`NOT (${v()})`,
          () => value`${v()} IS NULL`,
          () => value`${v()} IS :: ${random.pick(TYPES)}`,
        ])()
      case 7:
        return random.pick([
          () => value`[x IN ${v()} WHERE x = ${v()} | x]`,
          () => value`reduce(s = ${v()}, x IN ${v()} | s + x)`,
          () => value`any(x IN ${v()} WHERE x > ${v()})`,
          () => value`[${v()}, ${v()}]`,
          () => value`{a: ${v()}}`,
        ])()
      case 8:
      case 9:
        return temporal(random, v)
      default:
        return value`CASE ${v()} WHEN ${v()} THEN ${v()} ELSE ${v()} END`
    }
  }
  const aggregate = (): string => random.pick(['sum', 'avg', 'min', 'max', 'count', 'stDev', 'collect', 'count(DISTINCT x) + count'])
  if (random.chance(0.12))
    return piece('query')`UNWIND [${joined(
      random.some(1, 5, () => make(0)),
      ', ',
    )}] AS x RETURN ${aggregate()}(x) AS c`
  if (random.chance(0.12))
    return piece('query')`UNWIND [${joined(
      random.some(2, 8, () => make(0)),
      ', ',
    )}] AS x RETURN ${random.pick(['', 'DISTINCT '])}x AS c ORDER BY x${random.pick(['', ' DESC'])}, valueType(x)`
  return piece('query')`RETURN ${make(2)} AS c`
}
