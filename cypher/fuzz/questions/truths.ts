import { joined, type Part } from '../piece.ts'
import { caseOf, leaf, type Make, property, VALUES, variable } from './leaves.ts'
import type { Author, Scope, Type } from './scope.ts'

export const TRUTHS: { bool: Make } = {
  bool(author, scope, depth) {
    const { random, words } = author
    const node = variable(author, scope, 'node')
    const list = variable(author, scope, 'nodes', 'relationships')
    const simple = (): Part =>
      leaf(author, [property(author, scope, words.bools), variable(author, scope, 'bool')], () => random.pick(['true', 'false', 'null']))
    const of = (t: Type): Part => author.insides.expression(author, scope, t, depth - 1)
    const op = (): string => random.pick([' = ', ' <> ', ' < ', ' <= ', ' > ', ' >= '])
    if (depth <= 0) return author.pick(simple, () => joined([of('int'), op(), of('int')], ''))
    if (random.chance(0.05)) return caseOf(author, scope, 'bool', depth)
    const label = (): string => random.pick(words.labels)
    return author.pick(
      simple,
      () => joined([of('int'), op(), of('int')], ''),
      () => joined([of('int'), op(), of('float')], ''),
      () => joined([of('string'), op(), of('string')], ''),
      () => joined([of(random.pick(VALUES)), random.pick([' = ', ' <> ']), of(random.pick(VALUES))], ''),
      () => joined([of('any'), op(), of(random.pick(['int', 'string', 'any']))], ''),
      () => joined([of('int'), ' < ', of('int'), ' <= ', of('int')], ''),
      () => joined([of('bool'), random.pick([' AND ', ' OR ', ' XOR ']), of('bool')], ''),
      () => joined(['NOT ', of('bool')], ''),
      () => joined(['(', of('bool'), random.pick([') AND (', ') OR (']), of('bool'), ')'], ''),
      () => joined(['(', of(random.pick(['any', 'int', 'string', 'bool'])), ')', random.pick([' IS NULL', ' IS NOT NULL'])], ''),
      () => joined([of('int'), ' IN ', of('ints')], ''),
      () => joined(['(', of('any'), ') IN [', of('any'), ', ', of('int'), ']'], ''),
      () => joined([of('string'), random.pick([' STARTS WITH ', ' ENDS WITH ', ' CONTAINS ']), of('string')], ''),
      () => joined([of('string'), ' =~ ', random.pick(["'a.*'", "'(?i)[a-b ]+'", "'.*X?'", "''"])], ''),
      () => (node ? `${node}:${label()}` : simple()),
      () => (node ? `${node}:${label()}|!${label()}` : simple()),
      () => (node ? `${node} IS ${label()}&${label()}` : simple()),
      () => (node ? `'${label()}' IN labels(${node})` : simple()),
      () => (node ? joined([node, random.pick([' = ', ' <> ']), variable(author, scope, 'node') ?? 'null'], '') : simple()),
      () => author.insides.subquery(author, scope, 'EXISTS'),
      () => author.insides.subquery(author, scope, 'EXISTS'),
      () => (node ? author.insides.pattern(author, scope) : simple()),
      () => (node ? joined(['NOT ', author.insides.pattern(author, scope)], '') : simple()),
      () => quantified(author, scope, depth),
      () =>
        list
          ? joined([random.pick(['all', 'any', 'none', 'single']), '(x IN ', list, ' WHERE x.', words.key, op(), of('int'), ')'], '')
          : quantified(author, scope, depth),
      () =>
        joined(
          [
            '(',
            of('any'),
            ') IS ',
            random.pick(['', 'NOT ']),
            ':: ',
            random.pick([
              'INTEGER',
              'STRING',
              'FLOAT',
              'INTEGER NOT NULL',
              'LIST<INTEGER>',
              'INTEGER | STRING',
              'DATE',
              'BOOLEAN',
              'ANY',
              'NOTHING',
            ]),
          ],
          '',
        ),
      () => joined([of('date'), op(), of('date')], ''),
      () => joined([of('datetime'), op(), of('datetime')], ''),
      () => joined([of('ints'), op(), of('ints')], ''),
      () => joined(['isEmpty(', of(random.pick(['string', 'ints', 'map'])), ')'], ''),
      () => joined(['toBoolean(', of('string'), ')'], ''),
      () => '$bool',
    )
  },
}

function quantified(author: Author, scope: Scope, depth: number): Part {
  const name = author.random.pick(['x', 'i', 'v'])
  const seen = scope.with([{ name, type: 'int' }])
  return joined(
    [
      author.random.pick(['all', 'any', 'none', 'single']),
      `(${name} IN `,
      author.insides.expression(author, scope, 'ints', depth - 1),
      ' WHERE ',
      author.insides.expression(author, seen, 'bool', depth - 1),
      ')',
    ],
    '',
  )
}
