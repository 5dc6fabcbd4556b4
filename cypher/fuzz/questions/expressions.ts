import { FLOATS, STRINGS } from '../graphs.ts'
import { joined, type Part, piece } from '../piece.ts'
import { caseOf, leaf, literalInt, type Make, property, quoted, VALUES, variable } from './leaves.ts'
import type { Author, Scope, Type } from './scope.ts'
import { TEMPORALS } from './temporals.ts'
import { TRUTHS } from './truths.ts'

const LEAST: Record<Type, string> = {
  node: 'null',
  relationship: 'null',
  path: 'null',
  length: 'null',
  nodes: '[]',
  relationships: '[]',
  int: '1',
  float: '1.5',
  string: "'a'",
  bool: 'true',
  ints: '[1]',
  bag: '[]',
  map: '{}',
  date: "date('2020-02-29')",
  datetime: "datetime('2020-02-29T12:30Z')",
  duration: "duration('P1D')",
  any: 'null',
}

export function expression(author: Author, scope: Scope, type: Type, depth: number): Part {
  const made = piece(type, LEAST[type])
  if (author.slip(0.03)) return made`${fault(author, scope, type, depth)}`
  return made`${MAKERS[type]?.(author, scope, depth) ?? 'null'}`
}

export const anyType = (author: Author): Type => author.random.pick(VALUES)

function fault(author: Author, scope: Scope, type: Type, depth: number): Part {
  const { random } = author
  const of = (t: Type): Part => expression(author, scope, t, depth - 1)
  return author.pick(
    () => of(random.pick(VALUES.filter(other => other !== type))),
    () => of(random.pick(VALUES.filter(other => other !== type))),
    () => random.pick(['unknown', 'nn', 'total']),
    () => joined(['count(', of('int'), ')'], ''),
    () => joined(['sum(', of('int'), ') + ', of('int')], ''),
    () => 'count(*)',
    () => joined(['collect(', of(type), ')[0]'], ''),
    () => joined([random.pick(['sise', 'toupper2', 'date.trunc', 'lenght', 'abs2', 'apoc.text.join']), '(', of(type), ')'], ''),
    () => joined([random.pick(['size', 'toUpper', 'abs', 'coalesce', 'left', 'range', 'substring']), '()'], ''),
    () => joined(['abs(', of('int'), ', ', of('int'), ')'], ''),
    () => '$missing',
    () => '99999999999999999999',
    () => joined(['(', of(type), ')-->()'], ''),
    () => `(${random.pick(['z', 'a', 'n'])})-->(${random.pick(['q', 'other'])})`,
    () => joined(['size(', of('int'), ')'], ''),
    () => joined(['[x IN ', of('int'), ' | x]'], ''),
    () => joined([of('int'), '.name'], ''),
    () => joined(['CASE WHEN ', of('int'), ' THEN ', of(type), ' END'], ''),
    () => joined(['date({year: ', of('string'), '})'], ''),
    () =>
      random.pick([
        "date('2020-13-01')",
        "duration('x')",
        "datetime('2020-02-30T00:00')",
        '1 / 0',
        'toInteger([1])',
        "[1, 2]['a']",
        '{a: 1}[0]',
      ]),
    () => random.pick(["'\\u12'", '0x', '1e999', '08', '0b1', '1_000', "'it''s'"]),
    () => joined(['all(x IN ', of('ints'), ')'], ''),
    () => joined(['EXISTS { RETURN ', of('int'), ' }'], ''),
    () => joined(['reduce(x = 0, y IN ', of('ints'), ' | x + count(y))'], ''),
    () => joined(['length(', of('ints'), ')'], ''),
    () => joined(['type(', of('int'), ')'], ''),
    () => joined(['exists(', of('int'), ')'], ''),
    () => joined(['shortestPath((', of('int'), ')-->())'], ''),
  )
}

const MAKERS: Partial<Record<Type, Make>> = {
  int(author, scope, depth) {
    const { random, words } = author
    const simple = (): Part => leaf(author, [property(author, scope, words.ints), variable(author, scope, 'int')], () => literalInt(author))
    if (depth <= 0 || random.chance(0.3)) return simple()
    if (random.chance(0.1)) return caseOf(author, scope, 'int', depth)
    const of = (t: Type): Part => expression(author, scope, t, depth - 1)
    const path = variable(author, scope, 'path', 'length')
    const list = variable(author, scope, 'nodes', 'relationships', 'bag')
    return author.pick(
      simple,
      () => joined([of('int'), random.pick([' + ', ' - ', ' * ', '-', '+ ']), of('int')], ''),
      () => joined(['(', of('int'), random.pick([') % ', ') / ']), random.pick(['2', '3', '-7'])], ''),
      () => joined([random.pick(['abs(', 'sign(', '-(']), of('int'), ')'], ''),
      () => joined(['size(', of(random.pick(['string', 'ints'])), ')'], ''),
      () => joined(['toInteger(', of(random.pick(['string', 'float'])), ')'], ''),
      () => (path ? joined(['length(', path, ')'], '') : '$int'),
      () => (list ? joined(['size(', list, ')'], '') : '$int'),
      () => joined(['reduce(acc = ', of('int'), ', x IN ', of('ints'), ' | acc + x)'], ''),
      () => joined(['(', of('ints'), ')[', random.pick(['0', '-1', '5']), ']'], ''),
      () =>
        joined(
          [
            of('date'),
            '.',
            random.pick(['year', 'month', 'dayOfWeek', 'week', 'ordinalDay', 'quarterOfYear'].filter(x => x !== 'quarterOfYear')),
          ],
          '',
        ),
      () => joined([of('duration'), '.', random.pick(['days', 'months', 'minutes', 'seconds', 'quartersOfYear'])], ''),
      () => joined([of('datetime'), '.', random.pick(['epochSeconds', 'hour', 'nanosecond', 'offsetSeconds'])], ''),
      () => author.insides.subquery(author, scope, 'COUNT'),
      () => joined(['size([', author.insides.pattern(author, scope), ' | ', of('int'), '])'], ''),
      () => random.pick(['$int', '0x1F', '0o17', '1', '2', '-0', '9007199254740993']),
      () => joined(['toInteger(toString(', of('int'), '))'], ''),
    )
  },
  float(author, scope, depth) {
    const { random, words } = author
    const simple = (): Part =>
      leaf(author, [property(author, scope, words.floats), variable(author, scope, 'float')], () => String(random.pick(FLOATS)))
    if (depth <= 0 || random.chance(0.35)) return simple()
    if (random.chance(0.1)) return caseOf(author, scope, 'float', depth)
    const of = (t: Type): Part => expression(author, scope, t, depth - 1)
    return author.pick(
      simple,
      () => joined([of('float'), random.pick([' + ', ' - ', ' * ']), of(random.pick(['int', 'float']))], ''),
      () => joined([of('int'), ' / ', random.pick(['2.0', '0.5', '-4.0', '0.0'])], ''),
      () => joined([of('int'), ' ^ 2'], ''),
      () => joined(['toFloat(', of(random.pick(['int', 'string'])), ')'], ''),
      () => joined(['round(', of('float'), random.pick(['', ', 1', ", 0, 'HALF_EVEN'"]), ')'], ''),
      () => joined([random.pick(['floor(', 'ceil(', 'abs(']), of('float'), ')'], ''),
      () => joined(['sqrt(abs(', of('int'), '))'], ''),
      () => joined(['point.distance(point({x: ', of('float'), ', y: 0}), point({x: 0, y: ', of('int'), '}))'], ''),
      () => random.pick(['$float', '1e3', '.5', '1.0', '-0.0', '9007199254740992.0', '1.e2'].filter(x => x !== '1.e2')),
    )
  },
  string(author, scope, depth) {
    const { random, words } = author
    const rel = variable(author, scope, 'relationship')
    const simple = (): Part =>
      leaf(author, [property(author, scope, words.strings), variable(author, scope, 'string'), rel && `type(${rel})`], () =>
        quoted(random.pick(STRINGS)),
      )
    if (depth <= 0 || random.chance(0.35)) return simple()
    if (random.chance(0.1)) return caseOf(author, scope, 'string', depth)
    const of = (t: Type): Part => expression(author, scope, t, depth - 1)
    return author.pick(
      simple,
      () => joined([of('string'), random.pick([' + ', ' || ']), of('string')], ''),
      () => joined([of('string'), ' + ', of('int')], ''),
      () => joined([random.pick(['toUpper(', 'toLower(', 'trim(', 'reverse(', 'ltrim(']), of('string'), ')'], ''),
      () => joined(['left(', of('string'), ', ', random.pick(['0', '1', '3', '$int']), ')'], ''),
      () => joined(['substring(', of('string'), ', ', random.pick(['0', '1', '2, 1']), ')'], ''),
      () => joined(['replace(', of('string'), ", 'a', ", of('string'), ')'], ''),
      () => joined(['split(', of('string'), ", ' ')[0]"], ''),
      () => joined(['toString(', of(random.pick(['int', 'float', 'bool', 'date', 'datetime', 'duration', 'string'])), ')'], ''),
      () => joined(['trim(BOTH ', "'a'", ' FROM ', of('string'), ')'], ''),
      () => joined(['valueType(', of(random.pick(['int', 'float', 'string', 'bool', 'ints'])), ')'], ''),
      () => joined(['"', random.pick(["it's", 'a\\tb', '\\u00e9', '']), '"'], ''),
      () => joined(['reduce(s = ', of('string'), ', x IN ', of('ints'), ' | s + x)'], ''),
      () => '$string',
    )
  },
  ...TRUTHS,
  ...TEMPORALS,
  ints(author, scope, depth) {
    const { random, words } = author
    const simple = (): Part =>
      leaf(author, [property(author, scope, words.lists), variable(author, scope, 'ints')], () =>
        random.pick(['[1, 2, 3]', '[]', '[3, null, 1]', '$list', 'range(1, 3)']),
      )
    if (depth <= 0 || random.chance(0.3)) return simple()
    if (random.chance(0.06)) return caseOf(author, scope, 'ints', depth)
    const of = (t: Type): Part => expression(author, scope, t, depth - 1)
    const nodes = variable(author, scope, 'nodes', 'relationships')
    const path = variable(author, scope, 'path')
    return author.pick(
      simple,
      () => joined(['[', of('int'), ', ', of('int'), ']'], ''),
      () => joined([of('ints'), ' + ', of(random.pick(['ints', 'int']))], ''),
      () => joined(['(', of('ints'), ')[', random.pick(['0..2', '..1', '-2..', '1..-1', '..']), ']'], ''),
      () => comprehension(author, scope, depth),
      () => joined(['tail(', of('ints'), ')'], ''),
      () => joined(['reverse([x IN ', of('ints'), ' | x])'], ''),
      () =>
        joined(['range(', random.pick(['0', '1', '-2']), ', ', random.pick(['3', '0', '2']), random.pick(['', ', 2', ', -1']), ')'], ''),
      () => (nodes ? joined(['[x IN ', nodes, ' | x.', words.key, ']'], '') : simple()),
      () => (path ? joined(['[x IN ', random.pick(['nodes(', 'relationships(']), path, ') | x.', words.key, ']'], '') : simple()),
      () => author.insides.subquery(author, scope, 'COLLECT'),
      () => joined(['toIntegerList([', of('string'), ', ', of('int'), '])'], ''),
    )
  },
  map(author, scope, depth) {
    const { random, words } = author
    const of = (t: Type): Part => expression(author, scope, t, depth - 1)
    const node = variable(author, scope, 'node')
    const known = scope.of('int', 'string', 'bool')
    return author.pick(
      () => joined(['{a: ', of('int'), ', b: ', of('string'), '}'], ''),
      () => joined(['{a: ', of(random.pick(VALUES)), '}'], ''),
      () => '{}',
      () => (node ? joined([node, '{.', random.pick(words.ints), ', .', random.pick(words.strings), ', x: ', of('int'), '}'], '') : '$map'),
      () => (node ? `${node}{.*}` : '$map'),
      () => (node ? `properties(${node})` : '$map'),
      () => (node && known.length > 0 ? `${node}{${random.pick(known).name}, .${random.pick(words.mixed)}}` : '$map'),
    )
  },
  any(author, scope, depth) {
    const { random, words } = author
    const at = [property(author, scope, words.mixed), variable(author, scope, 'any', 'int', 'string', 'float')].filter(x => x !== undefined)
    if (at.length > 0 && random.chance(0.7)) return random.pick(at)
    return random.chance(0.2) ? '$nothing' : expression(author, scope, anyType(author), depth - 1)
  },
}

function comprehension(author: Author, scope: Scope, depth: number): Part {
  const name = author.random.pick(['x', 'i', 'v'])
  const seen = scope.with([{ name, type: 'int' }])
  const where = author.random.chance(0.5) ? joined([' WHERE ', expression(author, seen, 'bool', depth - 1)], '') : ''
  const out = author.random.chance(0.7) ? joined([' | ', expression(author, seen, 'int', depth - 1)], '') : ''
  return joined([`[${name} IN `, expression(author, scope, 'ints', depth - 1), where, out, ']'], '')
}
