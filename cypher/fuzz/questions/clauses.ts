import { joined, type Part, piece } from '../piece.ts'
import { anyType, expression } from './expressions.ts'
import { pattern } from './patterns.ts'
import { type Author, Scope, type Type, type Variable } from './scope.ts'

export interface Clause {
  readonly part: Part
  readonly variables: readonly Variable[]
}
export interface Column extends Variable {
  readonly part: Part
}

const clause = piece('clause')
const where = piece('where')

export function match(author: Author, scope: Scope, word = 'MATCH'): Clause {
  const { random } = author
  const first = pattern(author, scope)
  const parts = [first.part]
  let found = [...first.variables]
  if (author.steps > 0 && random.chance(0.15)) {
    const second = pattern(author, scope.with(found))
    parts.push(second.part)
    found = [...found, ...second.variables]
  }
  const condition = where`${random.chance(0.45) ? joined([' WHERE ', expression(author, scope.with(found), 'bool', 3)], '') : ''}`
  return { part: clause`${word} ${joined(parts, ', ')}${condition}`, variables: found }
}

export function aggregate(author: Author, scope: Scope, depth: number): { part: Part; type: Type } {
  const { random } = author
  const of = (t: Type): Part => expression(author, scope, t, depth)
  const distinct = random.chance(0.3) ? 'DISTINCT ' : ''
  const entity = scope.of('node', 'relationship')
  const made = (...parts: Part[]): Part => piece('aggregate', 'count(*)')`${joined(parts, '')}`
  const numeric = random.pick(['int', 'float'] as const)
  return random.pick<() => { part: Part; type: Type }>([
    () => ({ part: 'count(*)', type: 'int' }),
    () => ({ part: made('count(', distinct, entity.length > 0 ? random.pick(entity).name : of('int'), ')'), type: 'int' }),
    () => ({ part: made('count(DISTINCT ', of(anyType(author)), ')'), type: 'int' }),
    () => ({ part: made('sum(', distinct, of(numeric), ')'), type: numeric }),
    () => ({ part: made('avg(', distinct, of('int'), ')'), type: 'float' }),
    () => ({ part: made(random.pick(['min(', 'max(']), of(numeric), ')'), type: numeric }),
    () => ({ part: made(random.pick(['min(', 'max(']), of('string'), ')'), type: 'string' }),
    () => ({ part: made(random.pick(['min(', 'max(']), of('date'), ')'), type: 'date' }),
    () => ({ part: made(random.pick(['min(', 'max(']), of('any'), ')'), type: 'any' }),
    () => ({ part: made('collect(', distinct, of(anyType(author)), ')'), type: 'bag' }),
    () => ({ part: made('collect(', distinct, of('int'), ')'), type: 'bag' }),
    () => ({ part: made('size(collect(', distinct, of('any'), '))'), type: 'int' }),
    () => ({ part: made('percentileDisc(', of('int'), ', ', random.pick(['0.5', '0', '1.0', '0.9']), ')'), type: 'int' }),
    () => ({ part: made('percentileCont(', of(numeric), ', 0.5)'), type: 'float' }),
    () => ({ part: made('stDev(', of('int'), ')'), type: 'float' }),
    () => ({ part: made('sum(', of('duration'), ')'), type: 'duration' }),
    () => ({ part: made('count(*)', random.pick([' + ', ' * ', ' - ']), 'sum(', of('int'), ')'), type: 'int' }),
    () => ({ part: made('CASE WHEN count(*) > ', of('int'), ' THEN ', 'max(', of('int'), ') ELSE 0 END'), type: 'int' }),
    () => ({ part: made('any(x IN collect(', of('int'), ') WHERE x > 1)'), type: 'bool' }),
    () => ({ part: made('reduce(s = 0, x IN collect(', of('int'), ') | s + x)'), type: 'int' }),
    () => ({ part: made('{n: count(*), m: max(', of('int'), ')}'), type: 'map' }),
  ])()
}

const COLUMNS: readonly Type[] = ['int', 'int', 'float', 'string', 'bool', 'any', 'date', 'ints', 'map', 'duration', 'datetime']

export function columns(author: Author, scope: Scope, last: boolean): readonly Column[] {
  const { random } = author
  const grouped = random.chance(0.38)
  const made = random.some(1, 3, (): Column => {
    const entity = scope.of('node', 'relationship')
    if (entity.length > 0 && random.chance(0.25)) {
      const { name, type } = random.pick(entity)
      if (!last || random.chance(0.5)) return { name, type, part: name }
    }
    const old = scope.of('path', 'length', 'nodes', 'relationships', 'bag')
    if (old.length > 0 && random.chance(0.25)) {
      const { name, type } = random.pick(old)
      if (type === 'length') {
        const alias = author.name('len', scope)
        return { name: alias, type: 'int', part: joined([`length(${name}) AS ${alias}`], '') }
      }
      return { name, type, part: name }
    }
    const type = random.pick(COLUMNS)
    const alias = author.name(random.pick(['c', 'v', 'k', 'name']), scope)
    return { name: alias, type, part: aliased(author, expression(author, scope, type, 2), alias, last) }
  })
  const unique = new Map(made.map(column => [column.name, column]))
  if (!grouped) return [...unique.values()]
  const keys = [...unique.values()].slice(0, random.upTo(3))
  const sums = random.some(1, 2, (): Column => {
    const { part, type } = aggregate(author, scope, 2)
    const name = author.name('agg', scope)
    const key = keys.find(column => column.type === 'int')
    const mixed = key && random.chance(0.12) ? joined([part, ' + ', scope.of('node')[0]?.name ?? 'n', '.k'], '') : part
    return { name, type, part: aliased(author, mixed, name, last) }
  })
  return [...keys, ...sums]
}

function aliased(author: Author, part: Part, name: string, last: boolean): Part {
  if (!last && author.slip(0.05)) return part
  return joined([part, ` AS ${name}`], '')
}

export function orderKeys(cols: readonly Variable[], key: string): readonly string[] | undefined {
  const keys = cols.map(({ name, type }) => {
    if (type === 'node' || type === 'relationship') return `${name}.${key}`
    return ['int', 'float', 'string', 'bool', 'date', 'datetime', 'ints', 'any'].includes(type) ? name : undefined
  })
  return keys.every(each => each !== undefined) ? keys : undefined
}

export function orderBy(author: Author, keys: readonly string[], always: boolean): Part {
  if (!always && author.random.chance(0.6)) return ''
  const { random } = author
  const shuffled = random.chance(0.5) ? keys : keys.toReversed()
  return joined(
    [
      ' ORDER BY ',
      joined(
        shuffled.map(key => `${key}${random.pick(['', ' DESC', ' ASC', ' DESCENDING', ''])}`),
        ', ',
      ),
    ],
    '',
  )
}

export function slice(author: Author): Part {
  const { random } = author
  const count = (): Part => random.pick(['1', '2', '3', '$int', '0', '1 + 1', "size('abc')", "toInteger('2')"])
  if (author.slip(0.3)) return joined([' LIMIT ', random.pick(['-1', "'a'", '1.5', 'n.k', 'count(*)', '$string', 'null', 'x'])], '')
  return author.pick(
    () => joined([' LIMIT ', count()], ''),
    () => joined([' SKIP ', count()], ''),
    () => joined([random.pick([' SKIP ', ' OFFSET ']), count(), ' LIMIT ', count()], ''),
  )
}

export function unwind(author: Author, scope: Scope): Clause {
  const { random } = author
  const name = author.name(random.pick(['u', 'x', 'i']), scope)
  const nodes = scope.of('nodes', 'relationships')
  if (nodes.length > 0 && random.chance(0.5)) {
    const list = random.pick(nodes)
    return { part: clause`UNWIND ${list.name} AS ${name}`, variables: [{ name, type: list.type === 'nodes' ? 'node' : 'relationship' }] }
  }
  if (random.chance(0.2))
    return {
      part: clause`UNWIND [${expression(author, scope, 'any', 1)}, ${expression(author, scope, 'any', 1)}] AS ${name}`,
      variables: [{ name, type: 'any' }],
    }
  return { part: clause`UNWIND ${expression(author, scope, 'ints', 2)} AS ${name}`, variables: [{ name, type: 'int' }] }
}

export function projection(author: Author, scope: Scope): { part: Part; scope: Scope } {
  const { random } = author
  const distinct = random.chance(0.2) ? 'DISTINCT ' : ''
  if (random.chance(0.15) && scope.variables.length > 0) {
    const extra = random.chance(0.5) ? columns(author, scope, false).filter(({ name }) => !scope.has(name)) : []
    const seen = scope.with(extra)
    const condition = where`${random.chance(0.5) ? joined([' WHERE ', expression(author, seen, 'bool', 2)], '') : ''}`
    return { part: clause`WITH ${joined(['*', ...extra.map(({ part }) => part)], ', ')}${condition}`, scope: seen }
  }
  const cols = columns(author, scope, false)
  const seen = author.slip(0.06) ? scope : new Scope(cols)
  const keys = orderKeys(cols, author.words.key)
  const order = keys && random.chance(0.25) ? joined([orderBy(author, keys, true), random.chance(0.6) ? slice(author) : ''], '') : ''
  const condition = where`${random.chance(0.4) ? joined([' WHERE ', expression(author, seen, 'bool', 2)], '') : ''}`
  return {
    part: clause`WITH ${distinct}${joined(
      cols.map(({ part }) => part),
      ', ',
    )}${order}${condition}`,
    scope: seen,
  }
}
