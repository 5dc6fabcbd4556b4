/** None fails on the graph: an operand has its type or is null. */
import { FLOATS, STRINGS } from '../graphs.ts'
import { KINDS } from '../instants.ts'
import { type Piece, piece } from '../piece.ts'
import { COLLECTIONS } from './collections.ts'
import { caseOf, coalesced, e, entity, float, has, int, literal, over, string, variable } from './forms.ts'
import { predicate } from './predicates.ts'
import { type Context, type Form, form, property, quoted, type Type } from './scope.ts'
import { countSubquery } from './subqueries.ts'
import { pointNumber, TEMPORAL_FORMS, temporalPart, temporalText } from './temporals.ts'

const DEEP = 2

export function expression(type: Type, c: Context): Piece {
  const { leaves, branches } = FORMS[type]
  const fitting = leaves.filter(leaf => leaf.when?.(c) ?? true)
  const makes = c.depth >= DEEP || c.random.chance(0.45) ? fitting : [...fitting.slice(0, 1), ...branches.filter(b => b.when?.(c) ?? true)]
  return c.random.pick(makes.length > 0 ? makes : fitting).make(c.inner)
}

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
  ...COLLECTIONS,
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
