import type { Value } from '../types/types.ts'
import { isList, isPoint, isTemporal } from '../values/index.ts'
import type { Type, Variable } from './grammar/scope.ts'
import type { Parameters } from './grammar/values.ts'
import { fromText, KINDS, TEXTS } from './instants.ts'

const MIXED: Value[] = [
  null,
  true,
  false,
  0n,
  1n,
  2n,
  -1n,
  3n,
  2n ** 63n - 1n,
  -(2n ** 63n),
  2n ** 53n + 1n,
  0,
  -0,
  1,
  1.5,
  -2.5,
  0.1,
  1e300,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  '',
  'a',
  'ab',
  'Ärger',
  '😀x',
  ' a ',
  '12',
  '-1.5',
  'true',
  '2020-02-30',
  'P1D',
  '2020-02-29T12:30:00.5+01:00',
  '12:30',
  [],
  [1n],
  [1n, 2n],
  [1n, null],
  [null],
  ['a', 'b'],
  [1, 'a', true],
  [[1n], [2n]],
  [Number.NaN],
  new Map(),
  new Map<string, Value>([['a', 1n]]),
  new Map<string, Value>([['a', null]]),
  new Map<string, Value>([
    ['b', [1n]],
    ['a', 'x'],
  ]),
  ...KINDS.flatMap(kind => TEXTS[kind].slice(0, 5).map(text => fromText(kind, text))),
  { kind: 'point', srid: 7203, x: 1, y: 2 },
  { kind: 'point', srid: 4979, x: 12.5, y: -55.25, z: 3 },
]

const TYPED: ReadonlyMap<string, Value> = new Map<string, Value>([
  ['int', 3n],
  ['big', 2n ** 53n + 1n],
  ['float', 2.5],
  ['string', 'ab'],
  ['bool', true],
  ['list', [1n, 2n, null]],
  ['strings', ['a', 'b']],
  ['map', new Map<string, Value>([['a', 1n]])],
  ['date', fromText('date', '1969-12-31')],
  ['datetime', fromText('datetime', '1969-12-31T23:59:58.5Z')],
  ['duration', fromText('duration', 'P1M-1D')],
  ['point', { kind: 'point', srid: 7203, x: 1, y: 2 }],
  ['nothing', null],
])

export const VALUES: ReadonlyMap<string, Value> = new Map<string, Value>([['m', MIXED], ...TYPED])

const SMALL = 2n ** 31n

/** Undefined for what the grammar's right expressions do not take: NaN, numbers that overflow, lists of several types, maps (which a projection takes by a variable's name only). */
function typeOf(v: Value): Type | undefined {
  if (v === null) return 'any'
  if (typeof v === 'bigint') return v < SMALL && v > -SMALL ? 'int' : undefined
  if (typeof v === 'number') return Math.abs(v) < Number(SMALL) ? 'float' : undefined
  if (typeof v === 'string') return 'string'
  if (typeof v === 'boolean') return 'bool'
  if (isList(v)) return listType(v)
  if (isPoint(v)) return 'point'
  return isTemporal(v) ? v.kind : undefined
}

function listType(items: readonly Value[]): Type | undefined {
  if (items.every(item => item === null || typeOf(item) === 'int')) return 'list'
  return items.every(item => typeof item === 'string') ? 'strings' : undefined
}

const variable = (name: string, v: Value): Variable[] => {
  const type = typeOf(v)
  return type === undefined ? [] : [{ name, type }]
}

export const PARAMETERS: Parameters = {
  mixed: MIXED.length,
  typed: [...TYPED.keys()],
  fitting: [...MIXED.flatMap((v, i) => variable(`$m[${i}]`, v)), ...[...TYPED].flatMap(([name, v]) => variable(`$${name}`, v))],
}
