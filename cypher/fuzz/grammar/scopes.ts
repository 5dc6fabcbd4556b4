/**
 * Names from a small pool and aggregates, wherever an expression may stand: scope, shadowing and aggregation are right in one query
 * and wrong in the next, and wrong at the same place on both sides.
 */
import type { Words } from '../graphs.ts'
import { joined, type Part, type Piece, piece } from '../piece.ts'
import type { Random } from '../random.ts'
import type { Query } from './generated.ts'

const POOL = ['a', 'b', 'n', 'x'] as const

const int = piece('int', '1')
const bool = piece('bool', 'true')
const list = piece('list', '[1]')
const clause = piece('clause')
const body = piece('body', 'MATCH ()')
const query = piece('query')

export function scopedQuery(random: Random, words: Words): Query {
  return { piece: new Scopes(random, words).query(), ordered: false, bags: new Set(), unordered: true }
}

type Sight = ReadonlyMap<string, 'node' | 'value'>

class Scopes {
  readonly #random: Random
  readonly #words: Words
  readonly #aggregates: number

  constructor(random: Random, words: Words) {
    this.#random = random
    this.#words = words
    this.#aggregates = random.pick([0, 0.06, 0.12])
  }

  query(): Piece {
    const random = this.#random
    let sight: Sight = new Map()
    const clauses: Part[] = []
    const add = ([text, seen]: readonly [Piece, Sight]): void => {
      clauses.push(text)
      sight = seen
    }
    add(random.chance(0.8) ? this.#match(sight) : this.#unwind(sight))
    for (const _ of Array.from({ length: random.upTo(3) }))
      add(
        random.pick([
          () => this.#match(sight),
          () => this.#unwind(sight),
          () => this.#with(sight),
          () => this.#with(sight),
          () => this.#call(sight),
        ])(),
      )
    clauses.push(this.#return(sight))
    return query`${joined(clauses, ' ')}`
  }

  #name(sight: Sight, type?: 'node' | 'value'): string {
    const known = [...sight].filter(([, of]) => type === undefined || of === type).map(([name]) => name)
    return known.length === 0 || this.#random.chance(0.04) ? this.#random.pick(POOL) : this.#random.pick(known)
  }
  #new(sight: Sight): string {
    const free = POOL.filter(name => !sight.has(name))
    return free.length > 0 && this.#random.chance(0.75) ? this.#random.pick(free) : this.#random.pick(POOL)
  }

  #int(sight: Sight, depth: number): Piece {
    const random = this.#random
    const [e, p] = [() => this.#int(sight, depth - 1), () => this.#bool(sight, depth - 1)]
    if (random.chance(this.#aggregates)) return this.#aggregate(sight, depth - 1)
    const simple = [
      () => int`${this.#name(sight, 'node')}.${this.#words.key}`,
      () => int`${this.#name(sight, 'value')}`,
      () => int`${String(random.upTo(4))}`,
    ]
    if (depth <= 0) return random.pick(simple)()
    return random.pick([
      ...simple,
      () => int`(${e()} ${random.pick(['+', '-', '*'])} ${e()})`,
      () => int`size(${this.#list(sight, depth - 1)})`,
      () => int`CASE WHEN ${p()} THEN ${e()} ELSE ${e()} END`,
      () => int`{v: ${e()}}.v`,
      () => int`coalesce(${e()}, ${e()})`,
      () => {
        const [s, x] = [this.#new(sight), this.#new(sight)]
        const inner = new Map([...sight, [s, 'value'], [x, 'value']] as const)
        return int`reduce(${s} = ${e()}, ${x} IN ${this.#list(sight, depth - 1)} | ${s} + ${this.#int(inner, depth - 1)})`
      },
      () => int`COUNT { ${this.#subquery(sight, depth - 1)} }`,
      () => int`COUNT { ${this.#subquery(sight, depth - 1)} }`,
    ])()
  }

  #aggregate(sight: Sight, depth: number): Piece {
    const e = (): Piece => this.#int(sight, depth - 1)
    return this.#random.pick([
      () => int`count(*)`,
      () => int`count(${e()})`,
      () => int`count(DISTINCT ${e()})`,
      () => int`sum(${e()})`,
      () => int`max(${e()})`,
      () => int`size(collect(${e()}))`,
    ])()
  }

  #list(sight: Sight, depth: number): Piece {
    const random = this.#random
    const e = (): Piece => this.#int(sight, depth - 1)
    if (random.chance(this.#aggregates)) return list`collect(${e()})`
    if (depth <= 0) return list`[${e()}, 2]`
    const x = this.#new(sight)
    const inner: Sight = new Map([...sight, [x, 'value']])
    return random.pick([
      () => list`[${e()}, ${e()}]`,
      () => list`range(0, 2)`,
      () => list`[${x} IN ${this.#list(sight, depth - 1)} WHERE ${this.#bool(inner, depth - 1)} | ${this.#int(inner, depth - 1)}]`,
      () => list`[${x} IN ${this.#list(sight, depth - 1)} | ${this.#int(inner, depth - 1)}]`,
      () => list`[${x} IN ${this.#list(sight, depth - 1)} WHERE ${this.#bool(inner, depth - 1)}]`,
      () => {
        const [text, seen] = this.#pattern(sight)
        return list`[${text} WHERE ${this.#bool(seen, depth - 1)} | ${this.#int(seen, depth - 1)}]`
      },
      () => list`COLLECT { ${this.#subquery(sight, depth - 1, true)} }`,
      () => list`COLLECT { ${this.#subquery(sight, depth - 1, true)} }`,
    ])()
  }

  #bool(sight: Sight, depth: number): Piece {
    const random = this.#random
    const e = (): Piece => this.#int(sight, depth - 1)
    if (depth <= 0) return bool`${e()} ${random.pick(['<', '>=', '<>', '='])} ${e()}`
    const x = this.#new(sight)
    const inner: Sight = new Map([...sight, [x, 'value']])
    return random.pick([
      () => bool`${e()} ${random.pick(['<', '>=', '<>'])} ${e()}`,
      () => bool`${e()} IS NOT NULL`,
      () => bool`${e()} IN ${this.#list(sight, depth - 1)}`,
      () => bool`NOT (${this.#bool(sight, depth - 1)})`,
      () => bool`(${this.#bool(sight, depth - 1)} ${random.pick(['AND', 'OR'])} ${this.#bool(sight, depth - 1)})`,
      () =>
        bool`${random.pick(['any', 'all', 'none', 'single'])}(${x} IN ${this.#list(sight, depth - 1)} WHERE ${this.#bool(inner, depth - 1)})`,
      () => bool`EXISTS { ${this.#subquery(sight, depth - 1)} }`,
      () => bool`${this.#name(sight, 'node')}:${random.pick(this.#words.labels)}`,
    ])()
  }

  #subquery(sight: Sight, depth: number, column = false): Piece {
    const random = this.#random
    if (!column && random.chance(0.25)) {
      const [text, seen] = this.#pattern(sight)
      return body`${text}${random.chance(0.5) ? piece('optional')` WHERE ${this.#bool(seen, depth - 1)}` : ''}`
    }
    const parts: Part[] = []
    let seen = sight
    for (const _ of Array.from({ length: 1 + random.upTo(2) })) {
      const [text, next] = random.pick([
        () => this.#match(seen, depth),
        () => this.#match(seen, depth),
        () => this.#unwind(seen, depth),
        () => this.#with(seen, depth),
        () => this.#call(seen, depth),
      ])()
      parts.push(text)
      seen = next
    }
    if (column || random.chance(0.5)) {
      const name = this.#new(sight)
      parts.push(clause`RETURN ${random.chance(0.1) ? 'DISTINCT ' : ''}${this.#int(seen, depth)}${random.chance(0.8) ? ` AS ${name}` : ''}`)
    }
    return body`${joined(parts, ' ')}`
  }

  #pattern(sight: Sight): [Piece, Sight] {
    const random = this.#random
    const from = random.chance(0.6) ? this.#name(sight, 'node') : this.#new(sight)
    const to = random.chance(0.7) ? this.#new(sight) : this.#name(sight, 'node')
    const seen: Sight = new Map([...sight, [from, 'node'], [to, 'node']] as const)
    const label = random.chance(0.3) ? `:${random.pick(this.#words.labels)}` : ''
    const properties = random.chance(0.08) ? piece('optional')` {${random.pick(this.#words.ints)}: ${this.#int(seen, 1)}}` : ''
    return [piece('pattern')`(${from})-[:${random.pick(this.#words.types)}]-${random.pick(['>', ''])}(${to}${label}${properties})`, seen]
  }

  #match(sight: Sight, depth = 2): [Piece, Sight] {
    const random = this.#random
    const [pattern, seen] = random.chance(0.7) ? this.#pattern(sight) : this.#single(sight)
    const where = random.chance(0.4) ? piece('optional')` WHERE ${this.#bool(seen, depth)}` : ''
    return [clause`${random.chance(0.15) ? 'OPTIONAL ' : ''}MATCH ${pattern}${where}`, seen]
  }
  #single(sight: Sight): [Piece, Sight] {
    const name = this.#new(sight)
    return [piece('pattern')`(${name}:${this.#random.pick(this.#words.labels)})`, new Map([...sight, [name, 'node']])]
  }

  #unwind(sight: Sight, depth = 2): [Piece, Sight] {
    const name = this.#new(sight)
    return [clause`UNWIND ${this.#list(sight, depth)} AS ${name}`, new Map([...sight, [name, 'value']])]
  }

  #with(sight: Sight, depth = 2): [Piece, Sight] {
    const random = this.#random
    const items: Part[] = []
    const given = new Map<string, 'node' | 'value'>()
    for (const [name, type] of sight) {
      if (!random.chance(0.6)) continue
      items.push(name)
      given.set(name, type)
    }
    const name = this.#new(given)
    items.push(piece('item')`${this.#int(sight, depth)} AS ${name}`)
    given.set(name, 'value')
    const where = random.chance(0.3) ? piece('optional')` WHERE ${this.#bool(random.chance(0.8) ? given : sight, depth)}` : ''
    const text = clause`WITH ${random.chance(0.1) ? 'DISTINCT ' : ''}${joined(items, ', ')}${this.#ordering(random.chance(0.7) ? given : sight)}${where}`
    return [text, given]
  }

  #call(sight: Sight, depth = 2): [Piece, Sight] {
    const random = this.#random
    const taken: Sight = new Map([...sight].filter(() => random.chance(0.7)))
    const name = this.#new(sight)
    const [first, seen] = random.chance(0.6) ? this.#match(taken, depth) : this.#unwind(taken, depth)
    const names = [...taken.keys()].join(', ')
    const head = random.pick([`CALL (${names})`, `CALL (${names})`, 'CALL (*)', 'CALL'])
    const imports = head === 'CALL' && names ? `WITH ${names} ` : ''
    return [clause`${head} { ${imports}${first} RETURN ${this.#int(seen, depth)} AS ${name} }`, new Map([...sight, [name, 'value']])]
  }

  #return(sight: Sight): Piece {
    const random = this.#random
    const items = random.some(1, 2, (i): Part => {
      const value = random.chance(0.3) ? this.#list(sight, 2) : random.chance(0.2) ? this.#bool(sight, 2) : this.#int(sight, 2)
      return piece('item')`${value} AS c${String(i)}`
    })
    if (sight.size > 0 && random.chance(0.2)) items.push(this.#name(sight))
    return clause`RETURN ${random.chance(0.1) ? 'DISTINCT ' : ''}${joined(items, ', ')}${this.#ordering(sight)}`
  }

  /** Never changes which rows there are: a LIMIT is larger than any answer, or invalid. */
  #ordering(sight: Sight): Part {
    const random = this.#random
    const order = random.chance(0.2) ? piece('optional')` ORDER BY ${this.#int(sight, 2)}` : ''
    const limit = random.chance(0.05)
      ? piece('optional')` ${random.pick(['LIMIT', 'LIMIT', 'SKIP'])} ${random.chance(0.5) ? '1000 * 1000' : this.#int(sight, 1)}`
      : ''
    return order || limit ? piece('optional')`${order}${limit}` : ''
  }
}
