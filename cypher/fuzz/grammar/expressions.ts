/** None fails on the graph: an operand has its type or is null. */
import { FLOATS, INTS, STRINGS } from '../graphs.ts'
import { KINDS } from '../instants.ts'
import { joined, type Piece, piece } from '../piece.ts'
import { predicate } from './predicates.ts'
import { type Context, type Form, form, type Make, property, quoted, type Type } from './scope.ts'
import { collectSubquery, countSubquery, patternComprehension } from './subqueries.ts'
import { pointNumber, TEMPORAL_FORMS, temporalPart, temporalText } from './temporals.ts'

const DEEP = 2

const int = piece('int', '1')
const float = piece('float', '0.5')
const string = piece('string', "'a'")
const list = piece('list', '[1]')
const strings = piece('strings', "['a']")
const map = piece('map', '{a: 1}')
const any = piece('any', 'null')
const bag = piece('bag', '[1]')

const variable = (type: Type, tag: ReturnType<typeof piece>): Make[] => [c => tag`${c.random.pick(c.of(type)).name}`]
const has = (c: Context, ...types: Type[]): boolean => c.of(...types).length > 0

export function expression(type: Type, c: Context): Piece {
  const { leaves, branches } = FORMS[type]
  const fitting = leaves.filter(leaf => leaf.when?.(c) ?? true)
  const makes = c.depth >= DEEP || c.random.chance(0.45) ? fitting : [...fitting.slice(0, 1), ...branches.filter(b => b.when?.(c) ?? true)]
  return c.random.pick(makes.length > 0 ? makes : fitting).make(c.inner)
}

const entity = (c: Context): boolean => has(c, 'node', 'relationship')

const e = expression
const literal = (c: Context): string => String(c.random.pick(INTS))
function over(c: Context, type: Type, make: (name: string, inner: Context) => Piece): Piece {
  const name = c.fresh('x')
  return make(name, c.with({ name, type }))
}
const caseOf = (type: Type, tag: ReturnType<typeof piece>): Form =>
  form(c => tag`CASE WHEN ${predicate(c)} THEN ${e(type, c)} ${c.random.chance(0.6) ? joined(['ELSE', e(type, c)], ' ') : ''} END`)
const coalesced = (type: Type, tag: ReturnType<typeof piece>): Form => form(c => tag`coalesce(${e(type, c)}, ${e(type, c)})`)

const FORMS: Record<Type, { leaves: Form[]; branches: Form[] }> = {
  int: {
    leaves: [
      form(c => int`${property(c, c.words.ints)}`, entity),
      form(c => int`${literal(c)}`),
      ...variable('int', int).map(make => form(make, c => has(c, 'int'))),
      form(
        c => int`length(${c.random.pick(c.of('path', 'pathLength')).name})`,
        c => has(c, 'path', 'pathLength'),
      ),
      form(
        c => int`size(${c.random.pick(c.of('relationships', 'nodes', 'bag')).name})`,
        c => has(c, 'relationships', 'nodes', 'bag'),
      ),
    ],
    branches: [
      form(c => int`(${e('int', c)} ${c.random.pick(['+', '-', '*'])} ${e('int', c)})`),
      form(c => int`(${e('int', c)} ${c.random.pick(['%', '/'])} ${c.random.pick(['2', '3', '-2', '7'])})`),
      form(c => int`-(${e('int', c)})`),
      form(c => int`${c.random.pick(['abs', 'sign', 'toInteger'])}(${e('int', c)})`),
      form(c => int`toInteger(${e('float', c)})`),
      form(c => int`${c.random.pick(['size', 'char_length'])}(${e('string', c)})`),
      form(c => int`size(${e(c.random.pick(['list', 'strings', 'bag'] as const), c)})`),
      form(c => int`head(${e('list', c)})`),
      form(c => int`last(${e('list', c)})`),
      form(c => int`(${e('list', c)})[${c.random.pick(['0', '1', '-1', '5'])}]`),
      form(c =>
        over(
          c,
          'int',
          (x, inner) =>
            int`reduce(s = 0, ${x} IN ${e(c.random.pick(['list', 'bag'] as const), c)} | s + coalesce(${e('int', inner)}, 0) % 100)`,
        ),
      ),
      form(
        c => int`size(labels(${c.random.pick(c.of('node')).name}))`,
        c => has(c, 'node'),
      ),
      form(
        c => {
          const { name, type } = c.random.pick(c.of('nodes', 'relationships'))
          const key = type === 'nodes' ? c.words.key : c.words.relationshipKey
          return c.random.pick([
            () => int`${name}[${c.random.pick(['0', '-1'])}].${key}`,
            () => int`head(${name}).${key}`,
            () => over(c, type === 'nodes' ? 'node' : 'relationship', x => int`reduce(s = 0, ${x} IN ${name} | s + ${x}.${key})`),
            () => int`size([x IN ${name}[1..] | x.${key}])`,
          ])()
        },
        c => has(c, 'nodes', 'relationships'),
      ),
      form(c => int`size(keys(${c.random.pick(c.of('node', 'relationship')).name}))`, entity),
      form(
        c => int`startNode(${c.random.pick(c.of('relationship')).name}).${c.words.key}`,
        c => has(c, 'relationship'),
      ),
      form(c => int`toIntegerOrNull(${e('any', c)})`),
      form(c => countSubquery(c)),
      form(c => countSubquery(c)),
      temporalPart,
      temporalPart,
      caseOf('int', int),
      coalesced('int', int),
      form(c => int`nullIf(${e('int', c)}, ${e('int', c)})`),
    ],
  },
  float: {
    leaves: [
      form(c => float`${property(c, c.words.floats)}`, entity),
      form(c => float`${c.random.pick(FLOATS).toFixed(2)}`),
      ...variable('float', float).map(make => form(make, c => has(c, 'float'))),
    ],
    branches: [
      form(c => float`(${e('float', c)} ${c.random.pick(['+', '-', '*'])} ${e(c.random.pick(['int', 'float'] as const), c)})`),
      form(c => float`(${e('int', c)} / ${c.random.pick(['2.0', '4.0', '0.5'])})`),
      form(c => float`toFloat(${e('int', c)})`),
      form(c => float`${c.random.pick(['abs', 'ceil', 'floor', 'round'])}(${e('float', c)})`),
      pointNumber,
      form(c => float`round(${e('float', c)}, ${c.random.pick(['0', '1', '2'])})`),
      form(c => float`(${e('int', c)} % 10 ^ 2)`),
      form(c => float`sqrt(abs(${e('int', c)}) * 1.0)`),
      caseOf('float', float),
      coalesced('float', float),
    ],
  },
  string: {
    leaves: [
      form(c => string`${property(c, c.words.strings)}`, entity),
      form(c => string`${quoted(c.random.pick(STRINGS))}`),
      ...variable('string', string).map(make => form(make, c => has(c, 'string'))),
      form(
        c => string`type(${c.random.pick(c.of('relationship')).name})`,
        c => has(c, 'relationship'),
      ),
    ],
    branches: [
      form(c => string`(${e('string', c)} ${c.random.pick(['+', '||'])} ${e('string', c)})`),
      form(c => string`(${e('string', c)} + ${e(c.random.pick(['int', 'float'] as const), c)})`),
      form(c => string`toString(${e(c.random.pick(['int', 'float', 'bool'] as const), c)})`),
      form(c => string`${c.random.pick(['toUpper', 'toLower', 'trim', 'lTrim', 'rTrim', 'btrim', 'reverse'])}(${e('string', c)})`),
      form(c => string`substring(${e('string', c)}, ${c.random.pick(['0', '1', '3'])}, ${c.random.pick(['0', '1', '2'])})`),
      form(c => string`${c.random.pick(['left', 'right'])}(${e('string', c)}, ${c.random.pick(['0', '1', '2', '9'])})`),
      form(c => string`replace(${e('string', c)}, ${e('string', c)}, ${e('string', c)})`),
      form(c => string`valueType(${e(c.random.pick(['any', 'list', 'int', 'map', 'strings'] as const), c)})`),
      temporalText,
      temporalText,
      form(c => string`toStringOrNull(${e('any', c)})`),
      form(c => string`head(${e('strings', c)})`),
      form(c => string`(${e('strings', c)})[${c.random.pick(['0', '1', '-1'])}]`),
      form(c =>
        over(c, 'string', (x, inner) => string`reduce(s = '', ${x} IN ${e('strings', c)} | s + coalesce(${e('string', inner)}, '-'))`),
      ),
      form(
        c => string`trim(${c.random.pick(['BOTH', 'LEADING', 'TRAILING'])} ${c.random.pick(["'a'", "'X'", "' '"])} FROM ${e('string', c)})`,
      ),
      form(c => string`${c.random.pick(['lTrim', 'rTrim', 'btrim'])}(${e('string', c)}, 'aX')`),
      form(c => string`normalize(${e('string', c)}${c.random.pick(['', ', NFD', ', NFKC'])})`),
      form(
        c =>
          string`CASE ${e('any', c)} WHEN IS NULL THEN 'none' WHEN ${c.random.pick(['>', '<=', '<>'])} ${e('int', c)}, IS :: STRING THEN ${e('string', c)} WHEN ${e('int', c)} THEN 'same' END`,
      ),
      caseOf('string', string),
      coalesced('string', string),
      form(
        c =>
          string`CASE ${e('any', c)} WHEN ${e('any', c)} THEN ${e('string', c)} WHEN ${e('int', c)}, ${e('string', c)} THEN ${e('string', c)} ELSE 'other' END`,
      ),
    ],
  },
  bool: { leaves: [form(predicate)], branches: [form(predicate)] },
  list: {
    leaves: [
      form(
        c =>
          list`[${joined(
            c.random.some(0, 3, () => e('int', c)),
            ', ',
          )}]`,
      ),
      form(c => list`${property(c, c.words.lists)}`, entity),
      ...variable('list', list).map(make => form(make, c => has(c, 'list'))),
    ],
    branches: [
      form(c => list`range(${literal(c)}, ${c.random.pick(['3', '5', '-3'])}${c.random.pick(['', ', 2', ', -1'])})`),
      form(c => over(c, 'int', (x, inner) => list`[${x} IN ${e('list', c)} WHERE ${predicate(inner)} | ${e('int', inner)}]`)),
      form(c => over(c, 'int', (x, inner) => list`[${x} IN ${e('list', c)} WHERE ${predicate(inner)}]`)),
      form(
        c => over(c, 'node', (x, inner) => list`[${x} IN nodes(${c.random.pick(c.of('path')).name}) | ${e('int', inner)}]`),
        c => has(c, 'path'),
      ),
      form(
        c => over(c, 'relationship', (x, inner) => list`[${x} IN relationships(${c.random.pick(c.of('path')).name}) | ${e('int', inner)}]`),
        c => has(c, 'path'),
      ),
      form(
        c => over(c, 'relationship', (x, inner) => list`[${x} IN ${c.random.pick(c.of('relationships')).name} | ${e('int', inner)}]`),
        c => has(c, 'relationships'),
      ),
      form(
        c => over(c, 'node', (x, inner) => list`[${x} IN ${c.random.pick(c.of('nodes')).name} | ${e('int', inner)}]`),
        c => has(c, 'nodes'),
      ),
      form(c => list`(${e('list', c)} + ${e(c.random.pick(['list', 'int'] as const), c)})`),
      // reverse() of a stored list fails
      form(c => list`${c.random.pick(['tail', 'reverse'])}(${e('list', c)} + [])`),
      form(c => list`(${e('list', c)})[${c.random.pick(['', '0', '1', '-2'])}..${c.random.pick(['1', '2', '-1', '9'])}]`),
      form(c => collectSubquery(c)),
      caseOf('list', list),
      coalesced('list', list),
    ],
  },
  strings: {
    leaves: [
      form(
        c =>
          strings`[${joined(
            c.random.some(0, 3, () => e('string', c)),
            ', ',
          )}]`,
      ),
      ...variable('strings', strings).map(make => form(make, c => has(c, 'strings'))),
    ],
    branches: [
      form(c => strings`split(${e('string', c)}, ${c.random.pick(["'X'", "' '", "'a'", "''"])})`),
      form(c => over(c, 'int', (x, inner) => strings`[${x} IN ${e('list', c)} | ${e('string', inner)}]`)),
      form(c => strings`(${e('strings', c)} + ${e(c.random.pick(['strings', 'string'] as const), c)})`),
      form(c => strings`${c.random.pick(['tail', 'reverse'])}(${e('strings', c)})`),
      form(c => strings`toStringList(${e('list', c)})`),
    ],
  },
  map: {
    leaves: [form(c => map`{a: ${e('any', c)}, b: ${e('int', c)}}`), ...variable('map', map).map(make => form(make, c => has(c, 'map')))],
    branches: [
      form(c => map`properties(${c.random.pick(c.of('node', 'relationship')).name})`, entity),
      form(
        c =>
          map`${c.random.pick(c.of('node', 'relationship')).name} {.${c.words.key}, .${c.random.pick(c.words.mixed)}, extra: ${e('any', c)}}`,
        entity,
      ),
      form(c => map`${c.random.pick(c.of('node', 'relationship')).name} {.*, a: ${e('string', c)}}`, entity),
      form(
        c => map`${c.random.pick(c.of('map')).name} {.a, .b, c: ${e('int', c)}}`,
        c => has(c, 'map'),
      ),
      form(c => map`{a: ${e('list', c)}, m: {b: ${e('any', c)}}}`),
    ],
  },
  any: {
    leaves: [
      form(c => any`${property(c, c.words.mixed)}`, entity),
      form(
        c => any`${c.random.pick(['null', '1', '1.0', '-0.0', "'a'", 'true', '[1, null]', '{a: 1}', '9223372036854775807', '1.5', '[]'])}`,
      ),
      ...variable('any', any).map(make => form(make, c => has(c, 'any'))),
    ],
    branches: [
      ...(['int', 'float', 'string', 'bool', 'list', 'map'] as const).map(type => form(c => any`${e(type, c)}`)),
      form(c => any`${e(c.random.pick([...KINDS, 'point'] as const), c)}`),
      form(c => any`${e(c.random.pick([...KINDS, 'point'] as const), c)}`),
      form(
        c =>
          any`[${joined(
            c.random.some(1, 3, () => e('any', c)),
            ', ',
          )}]`,
      ),
      form(c => any`(${e('map', c)}).${c.random.pick(['a', 'b', 'none'])}`),
      form(c => any`(${e('map', c)})[${c.random.pick(["'a'", "'b'"])}]`),
      form(
        c => any`${c.random.pick(c.of('node', 'relationship')).name}[${c.random.pick(c.words.mixed.map(name => quoted(name)))}]`,
        entity,
      ),
      form(c => any`head([${e('any', c)}, ${e('any', c)}])`),
      caseOf('any', any),
      coalesced('any', any),
    ],
  },
  bag: {
    leaves: [form(c => bag`[${literal(c)}]`), ...variable('bag', bag).map(make => form(make, c => has(c, 'bag')))],
    branches: [form(c => patternComprehension(c))],
  },
  node: { leaves: variable('node', piece('entity')).map(make => form(make)), branches: [] },
  relationship: { leaves: variable('relationship', piece('entity')).map(make => form(make)), branches: [] },
  relationships: { leaves: variable('relationships', piece('entity')).map(make => form(make)), branches: [] },
  nodes: { leaves: variable('nodes', piece('entity')).map(make => form(make)), branches: [] },
  path: { leaves: variable('path', piece('entity')).map(make => form(make)), branches: [] },
  ...TEMPORAL_FORMS,
  pathLength: { leaves: variable('pathLength', piece('entity')).map(make => form(make)), branches: [] },
}

export const FREE: readonly Type[] = [
  'int',
  'int',
  'float',
  'string',
  'string',
  'bool',
  'list',
  'strings',
  'map',
  'any',
  'any',
  'bag',
  ...KINDS,
  'point',
]
