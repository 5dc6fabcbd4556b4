import { joined, type Piece, piece } from '../piece.ts'
import { labelExpression } from './patterns.ts'
import { type Context, type Make, property, type Type } from './scope.ts'
import { existsSubquery, patternPredicate } from './subqueries.ts'
import { TEMPORAL_PREDICATES } from './temporals.ts'

const bool = piece('bool', 'true')
const e = (type: Type, c: Context): Piece => c.expression(type)
const COMPARED: readonly Type[] = ['int', 'float', 'string', 'any', 'any', 'bool', 'list', 'strings']

const both = (c: Context): [Piece, Piece] => {
  const type = c.random.pick(COMPARED)
  const mixed = c.random.chance(0.2)
  return [e(type, c), e(mixed ? c.random.pick(COMPARED) : type, c)]
}
const operator = (c: Context): string => c.random.pick(['=', '<>', '<', '<=', '>', '>='])

const SIMPLE: readonly Make[] = [
  c => {
    const [a, b] = both(c)
    return bool`${a} ${operator(c)} ${b}`
  },
  c => bool`${e('int', c)} ${operator(c)} ${e(c.random.pick(['int', 'float'] as const), c)}`,
  c => bool`${e('any', c)} IS ${c.random.pick(['', 'NOT '])}NULL`,
  c => bool`${e(c.random.pick(['int', 'string', 'any'] as const), c)} IN ${e(c.random.pick(['list', 'strings'] as const), c)}`,
  c => bool`${e('string', c)} ${c.random.pick(['STARTS WITH', 'ENDS WITH', 'CONTAINS'])} ${e('string', c)}`,
  c => bool`${e('any', c)} ${c.random.pick(['STARTS WITH', 'CONTAINS'])} ${e('string', c)}`,
  c => bool`${e('string', c)} =~ ${c.random.pick(["'.*a.*'", "'(?i)A.*'", "'[a-zX ]+'", "'\\\\d+'", "'.'", "'a|ab'"])}`,
  c =>
    bool`${e('any', c)} IS ${c.random.pick(['', 'NOT '])}:: ${c.random.pick(['INTEGER', 'STRING', 'FLOAT NOT NULL', 'LIST<INTEGER>', 'INTEGER | FLOAT', 'BOOLEAN', 'MAP', 'ANY', 'LIST<ANY NOT NULL>'])}`,
  c => bool`${e('string', c)} IS ${c.random.pick(['', 'NOT '])}${c.random.pick(['', 'NFD '])}NORMALIZED`,
  c => bool`isEmpty(${e(c.random.pick(['list', 'string', 'strings', 'map'] as const), c)})`,
  c => bool`${e('int', c)} < ${e('int', c)} <= ${e('int', c)}`,
  ...TEMPORAL_PREDICATES.slice(0, 3),
  c => c.random.pick(TEMPORAL_PREDICATES)(c),
]

const NESTED: readonly Make[] = [
  c => bool`(${predicate(c)} ${c.random.pick(['AND', 'OR', 'XOR'])} ${predicate(c)})`,
  c => bool`(${predicate(c)} ${c.random.pick(['AND', 'OR'])} ${predicate(c)} ${c.random.pick(['AND', 'OR'])} ${predicate(c)})`,
  c => bool`NOT (${predicate(c)})`,
  c => bool`(${predicate(c)}) ${c.random.pick(['=', '<>'])} (${predicate(c)})`,
  c => quantified(c, 'int', e('list', c)),
  c => quantified(c, 'string', e('strings', c)),
  c =>
    quantified(
      c,
      'any',
      piece('list')`[${joined(
        c.random.some(0, 3, () => e('any', c)),
        ', ',
      )}]`,
    ),
  c => existsSubquery(c),
]

const ENTITIES: readonly Make[] = [
  c => bool`${property(c, c.words.bools)}`,
  c => bool`${property(c, c.words.mixed)} ${operator(c)} ${e('any', c)}`,
  c => bool`${property(c, c.words.strings)} ${operator(c)} ${e('string', c)}`,
  c => bool`${c.random.pick(c.of('node', 'relationship')).name} IS NOT NULL`,
]
const labelled = (c: Context, name: string, names: readonly string[]): Piece => {
  const labels = bool`${name}:${labelExpression(c, names)}`
  return c.random.pick([
    () => bool`${labels} IS ${c.random.pick(['', 'NOT '])}NULL`,
    () => bool`(${labels}) IS NOT NULL`,
    () => bool`${labels} IN [true${c.random.pick(['', ', null', ', false'])}]`,
    () => bool`(${labels}) ${c.random.pick(['=', '<>', '<'])} ${predicate(c)}`,
    () => bool`[${labels}, ${predicate(c)}][0]`,
    () => bool`coalesce(${labels}, ${predicate(c)})`,
    () => bool`CASE ${labels} WHEN true THEN ${predicate(c)} ELSE false END`,
    () => bool`toString(${labels}) STARTS WITH 't'`,
  ])()
}
const LISTS: readonly Make[] = [
  c => {
    const { name, type } = c.random.pick(c.of('nodes', 'relationships'))
    return quantified(c, type === 'nodes' ? 'node' : 'relationship', piece('names')`${name}`)
  },
  c =>
    bool`${c.random.pick(c.of('nodes', 'relationships')).name}[${c.random.pick(['0', '-1', '1'])}].${c.words.key} ${operator(c)} ${e('int', c)}`,
  c => bool`isEmpty(${c.random.pick(c.of('nodes', 'relationships')).name}[${c.random.pick(['1..', '..1', '..-1'])}])`,
]
const NODES: readonly Make[] = [
  c => labelled(c, c.random.pick(c.of('node')).name, c.words.labels),
  c => bool`${c.random.pick(c.of('node')).name} IS ${labelExpression(c, c.words.labels)}`,
  c => bool`${c.random.pick(c.of('node')).name}:${labelExpression(c, c.words.labels)}`,
  c => patternPredicate(c),
  c => bool`${c.random.pick(c.of('node')).name} ${c.random.pick(['=', '<>'])} ${c.random.pick(c.of('node')).name}`,
]

const TRUTHS: readonly Make[] = [c => bool`${c.random.pick(c.of('bool')).name}`]

const RELATIONSHIPS: readonly Make[] = [
  c => labelled(c, c.random.pick(c.of('relationship')).name, c.words.types),
  c => bool`${c.random.pick(c.of('relationship')).name}:${c.random.pick(c.words.types)}`,
]

function quantified(c: Context, type: Type, list: Piece): Piece {
  const name = c.fresh('x')
  return bool`${c.random.pick(['any', 'all', 'none', 'single'])}(${name} IN ${list} WHERE ${predicate(c.with({ name, type }))})`
}

export function predicate(c: Context): Piece {
  const entities = c.of('node', 'relationship').length > 0 ? ENTITIES : []
  const nodes = c.of('node').length > 0 ? NODES : []
  const truths = c.of('bool').length > 0 ? TRUTHS : []
  const relationships = c.of('relationship').length > 0 ? RELATIONSHIPS : []
  const lists = c.of('nodes', 'relationships').length > 0 ? [...LISTS, ...LISTS] : []
  const makes =
    c.depth >= 2
      ? [...SIMPLE, ...truths, ...entities]
      : [...SIMPLE, ...NESTED, ...truths, ...entities, ...entities, ...nodes, ...relationships, ...lists]
  return c.random.pick(makes)(c.inner)
}
