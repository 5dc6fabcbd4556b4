/** What a query being generated may refer to. */
import type { Words } from '../graphs.ts'
import type { Kind } from '../instants.ts'
import type { Part, Piece } from '../piece.ts'
import type { Random } from '../random.ts'

/** `bag` is a list of integers whose order says nothing; `pathLength` a path of which only the length is determined. */
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

/** Expressions hold patterns and patterns expressions: whoever is below asks for them through the context. */
export interface Grammar {
  expression(type: Type, c: Context): Piece
  predicate(c: Context): Piece
}

/** The state of one generation; `variables` is what is in sight. */
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

  /** An expression of a type over what is in sight. */
  expression(type: Type): Piece {
    return this.#grammar.expression(type, this)
  }
  /** A predicate over what is in sight; it may be null. */
  predicate(): Piece {
    return this.#grammar.predicate(this)
  }

  fresh(prefix: string): string {
    return `${prefix}${this.#counter.names++}`
  }
  /** Relationships that patterns have asked for so far, in the whole query. */
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
  /** One level further down in an expression. */
  get inner(): Context {
    return new Context(this.#grammar, this.random, this.words, this.variables, this.depth + 1, this.#counter)
  }
  of(...types: Type[]): Variable[] {
    return this.variables.filter(v => types.includes(v.type))
  }
}

export type Make = (c: Context) => Piece
/** One way to make an expression, where it can be made. */
export interface Form {
  readonly make: Make
  readonly when?: (c: Context) => boolean
}
export const form = (make: Make, when?: (c: Context) => boolean): Form => ({ make, when })
export const quoted = (text: string): Part => `'${text.replace(/['\\]/g, '\\$&')}'`

/** A property of an entity in sight. */
export function property(c: Context, names: readonly string[]): string {
  return `${c.random.pick(c.of('node', 'relationship')).name}.${c.random.pick(names)}`
}
