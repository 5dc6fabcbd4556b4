/** A careful query uses known names, new ones for what is new, aggregates where right; a careless one must fail alike on both sides. */
import type { Words } from '../graphs.ts'
import { joined, type Part, type Piece, piece, textOf } from '../piece.ts'
import type { Random } from '../random.ts'
import type { Query } from './generated.ts'

const POOL = ['a', 'b', 'n', 'x'] as const
const LARGE_POOL = [...POOL, 'c', 'd', 'e', 'm', 'y', 'z', 'v', 'w'] as const

const int = piece('int', '1')
const bool = piece('bool', 'true')
const list = piece('list', '[1]')
const clause = piece('clause')
const body = piece('body', 'MATCH ()')
const query = piece('query')

export function scopedQuery(random: Random, words: Words): Query {
  return { piece: new Scopes(random, words).query(), ordered: false, bags: new Set(), unordered: true }
}

const COLUMNS: Sight = new Map([['c0', 'value']])

type Sight = ReadonlyMap<string, 'node' | 'value'>

class Scopes {
  readonly #random: Random
  readonly #words: Words
  readonly #careful: boolean
  readonly #aggregates: number
  readonly #pool: readonly string[]
  #lists = 0

  constructor(random: Random, words: Words) {
    this.#random = random
    this.#words = words
    this.#careful = random.chance(0.7)
    this.#aggregates = this.#careful ? 0 : random.pick([0, 0.06, 0.12])
    this.#pool = this.#careful ? LARGE_POOL : POOL
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
    const known = this.#known(sight, type)
    return known.length === 0 || (!this.#careful && this.#random.chance(0.04)) ? this.#random.pick(this.#pool) : this.#random.pick(known)
  }
  #known(sight: Sight, type?: 'node' | 'value'): string[] {
    return [...sight].filter(([, of]) => type === undefined || of === type).map(([name]) => name)
  }
  /** A careful query may name what is known anew only behind a clause that ends its scope. */
  #new(sight: Sight): string {
    const free = this.#pool.filter(name => !sight.has(name))
    if (free.length === 0) return this.#careful ? `x${String(sight.size)}` : this.#random.pick(POOL)
    return this.#careful || this.#random.chance(0.75) ? this.#random.pick(free) : this.#random.pick(POOL)
  }
  #each<T>(make: () => T): T {
    this.#lists++
    const made = make()
    this.#lists--
    return made
  }
  #sees(sight: Sight, type: 'node' | 'value'): boolean {
    return !this.#careful || this.#known(sight, type).length > 0
  }

  #int(sight: Sight, depth: number): Piece {
    const random = this.#random
    const [e, p] = [() => this.#int(sight, depth - 1), () => this.#bool(sight, depth - 1)]
    if (random.chance(this.#aggregates)) return this.#aggregate(sight, depth - 1)
    const simple = [
      ...(this.#sees(sight, 'node') ? [() => int`${this.#name(sight, 'node')}.${random.pick(this.#words.ints)}`] : []),
      ...(this.#sees(sight, 'value') ? [() => int`${this.#name(sight, 'value')}`] : []),
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
        const s = this.#new(sight)
        const x = this.#new(new Map([...sight, [s, 'value']]))
        const inner = new Map([...sight, [s, 'value'], [x, 'value']] as const)
        return this.#each(() => int`reduce(${s} = ${e()}, ${x} IN ${this.#list(sight, depth - 1)} | ${s} + ${this.#int(inner, depth - 1)})`)
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
    const [source, where, value] = [
      () => this.#list(sight, depth - 1),
      () => this.#bool(inner, depth - 1),
      () => this.#int(inner, depth - 1),
    ]
    return random.pick([
      () => list`[${e()}, ${e()}]`,
      () => list`range(0, 2)`,
      () => this.#each(() => list`[${x} IN ${source()} WHERE ${where()} | ${value()}]`),
      () => this.#each(() => list`[${x} IN ${source()} | ${value()}]`),
      () => this.#each(() => list`[${x} IN ${source()} WHERE ${where()}]`),
      () =>
        this.#each(() => {
          const [text, seen] = this.#pattern(sight)
          return list`[${text} WHERE ${this.#bool(seen, depth - 1)} | ${this.#int(seen, depth - 1)}]`
        }),
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
        this.#each(
          () =>
            bool`${random.pick(['any', 'all', 'none', 'single'])}(${x} IN ${this.#list(sight, depth - 1)} WHERE ${this.#bool(inner, depth - 1)})`,
        ),
      () => bool`EXISTS { ${this.#subquery(sight, depth - 1)} }`,
      ...(this.#sees(sight, 'node') ? [() => bool`${this.#name(sight, 'node')}:${random.pick(this.#words.labels)}`] : []),
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
        () => this.#with(seen, depth, sight),
        () => this.#call(seen, depth),
      ])()
      parts.push(text)
      seen = next
    }
    const endsInMatch = /^(?:OPTIONAL )?MATCH/.test(textOf(parts.at(-1) ?? ''))
    if (column || random.chance(0.5) || (this.#careful && !endsInMatch)) {
      const name = this.#new(this.#careful ? seen : sight)
      parts.push(clause`RETURN ${random.chance(0.1) ? 'DISTINCT ' : ''}${this.#int(seen, depth)}${random.chance(0.8) ? ` AS ${name}` : ''}`)
    }
    return body`${joined(parts, ' ')}`
  }

  #pattern(sight: Sight): [Piece, Sight] {
    const random = this.#random
    const from = random.chance(0.6) && this.#sees(sight, 'node') ? this.#name(sight, 'node') : this.#new(sight)
    const to = random.chance(0.7) || !this.#sees(sight, 'node') ? this.#new(sight) : this.#name(sight, 'node')
    const seen: Sight = new Map([...sight, [from, 'node'], [to, 'node']] as const)
    const label = random.chance(0.3) ? `:${random.pick(this.#words.labels)}` : ''
    const properties = random.chance(0.08)
      ? piece('optional')` {${random.pick(this.#words.ints)}: ${this.#int(this.#careful ? sight : seen, 1)}}`
      : ''
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
    return [clause`UNWIND ${this.#each(() => this.#list(sight, depth))} AS ${name}`, new Map([...sight, [name, 'value']])]
  }

  /** `outer` is seen in a subquery whatever its own clauses hand on. */
  #with(sight: Sight, depth = 2, outer: Sight = new Map()): [Piece, Sight] {
    const random = this.#random
    const items: Part[] = []
    const given = new Map<string, 'node' | 'value'>(this.#careful ? outer : [])
    for (const [name, type] of sight) {
      if (!random.chance(0.6) || (this.#careful && outer.has(name))) continue
      items.push(name)
      given.set(name, type)
    }
    const name = this.#new(this.#careful ? new Map([...given, ...sight]) : given)
    items.push(piece('item')`${this.#column(sight, depth)} AS ${name}`)
    given.set(name, 'value')
    const stays = (probability: number): Sight => (this.#careful || random.chance(probability) ? given : sight)
    const where = random.chance(0.3) ? piece('optional')` WHERE ${this.#bool(stays(0.8), depth)}` : ''
    const text = clause`WITH ${random.chance(0.1) ? 'DISTINCT ' : ''}${joined(items, ', ')}${this.#ordering(stays(0.7))}${where}`
    return [text, given]
  }

  /** A careful query aggregates whole columns, beside which the others group, and not in what is done for each item of a list. */
  #column(sight: Sight, depth: number): Piece {
    return this.#careful && this.#lists === 0 && this.#random.chance(0.25) ? this.#aggregate(sight, depth - 1) : this.#int(sight, depth)
  }

  #call(sight: Sight, depth = 2): [Piece, Sight] {
    const random = this.#random
    const some: Sight = new Map([...sight].filter(() => random.chance(0.7)))
    const kind = random.pick(['names', 'names', 'all', 'with'] as const)
    const taken = this.#careful && kind === 'all' ? sight : some
    const name = this.#new(sight)
    const [first, seen] = random.chance(0.6) ? this.#match(taken, depth) : this.#unwind(taken, depth)
    const names = [...taken.keys()].join(', ')
    const head = { names: `CALL (${names})`, all: 'CALL (*)', with: 'CALL' }[kind]
    const imports = kind === 'with' && names ? `WITH ${names} ` : ''
    return [clause`${head} { ${imports}${first} RETURN ${this.#column(seen, depth)} AS ${name} }`, new Map([...sight, [name, 'value']])]
  }

  #return(sight: Sight): Piece {
    const random = this.#random
    const items = random.some(1, 2, (i): Part => {
      const value = random.chance(0.3) ? this.#list(sight, 2) : random.chance(0.2) ? this.#bool(sight, 2) : this.#column(sight, 2)
      return piece('item')`${value} AS c${String(i)}`
    })
    if (sight.size > 0 && random.chance(0.2)) items.push(this.#name(sight))
    const ordering = this.#ordering(this.#careful ? COLUMNS : sight)
    return clause`RETURN ${random.chance(0.1) ? 'DISTINCT ' : ''}${joined(items, ', ')}${ordering}`
  }

  /** Never changes which rows there are: a LIMIT is larger than any answer, or invalid. */
  #ordering(sight: Sight): Part {
    const random = this.#random
    const order = random.chance(0.2) ? piece('optional')` ORDER BY ${this.#int(sight, 2)}` : ''
    const limit = random.chance(0.05)
      ? piece(
          'optional',
        )` ${random.pick(['LIMIT', 'LIMIT', 'SKIP'])} ${this.#careful || random.chance(0.5) ? '1000 * 1000' : this.#int(sight, 1)}`
      : ''
    return order || limit ? piece('optional')`${order}${limit}` : ''
  }
}
