import type { Words } from '../graphs.ts'
import type { Kind } from '../instants.ts'
import type { Part, Piece } from '../piece.ts'
import type { Random } from '../random.ts'

/** `bag` is a list of integers without an order; of a `pathLength` only the length is determined. */
export type Type =
  | 'int'
  | 'float'
  | 'string'
  | 'bool'
  | 'list'
  | 'strings'
  | 'map'
  | 'any'
  | Kind
  | 'point'
  | 'node'
  | 'relationship'
  | 'relationships'
  | 'nodes'
  | 'path'
  | 'pathLength'
  | 'bag'

export interface Variable {
  readonly name: string
  readonly type: Type
}

/** Expressions hold patterns and patterns expressions, so both are reached through the context. */
export interface Grammar {
  expression(type: Type, c: Context): Piece
  predicate(c: Context): Piece
}

export class Context {
  readonly random: Random
  readonly words: Words
  readonly variables: readonly Variable[]
  readonly depth: number
  readonly #grammar: Grammar
  readonly #counter: { names: number; steps: number }

  constructor(
    grammar: Grammar,
    random: Random,
    words: Words,
    variables: readonly Variable[] = [],
    depth = 0,
    counter = { names: 0, steps: 0 },
  ) {
    this.#grammar = grammar
    this.random = random
    this.words = words
    this.variables = variables
    this.depth = depth
    this.#counter = counter
  }

  expression(type: Type): Piece {
    return this.#grammar.expression(type, this)
  }
  predicate(): Piece {
    return this.#grammar.predicate(this)
  }

  fresh(prefix: string): string {
    return `${prefix}${this.#counter.names++}`
  }
  get steps(): number {
    return this.#counter.steps
  }
  step(): void {
    this.#counter.steps++
  }
  seeing(variables: readonly Variable[]): Context {
    return new Context(this.#grammar, this.random, this.words, variables, this.depth, this.#counter)
  }
  with(...more: Variable[]): Context {
    return this.seeing([...this.variables, ...more])
  }
  get inner(): Context {
    return new Context(this.#grammar, this.random, this.words, this.variables, this.depth + 1, this.#counter)
  }
  of(...types: Type[]): Variable[] {
    return this.variables.filter(v => types.includes(v.type))
  }
}

export type Make = (c: Context) => Piece
export interface Form {
  readonly make: Make
  readonly when?: (c: Context) => boolean
}
export const form = (make: Make, when?: (c: Context) => boolean): Form => ({ make, when })
export const quoted = (text: string): Part => `'${text.replace(/['\\]/g, '\\$&')}'`

export function property(c: Context, names: readonly string[]): string {
  return `${c.random.pick(c.of('node', 'relationship')).name}.${c.random.pick(names)}`
}
