/** What a query being generated may refer to. */
import type { Words } from '../graphs.ts'
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
  | 'node'
  | 'relationship'
  | 'relationships'
  | 'path'
  | 'pathLength'
  | 'bag'

export interface Variable {
  readonly name: string
  readonly type: Type
}

/** The state of one generation; `variables` is what is in sight. */
export class Context {
  readonly random: Random
  readonly words: Words
  readonly variables: readonly Variable[]
  readonly depth: number
  readonly #counter: { names: number; steps: number }

  constructor(random: Random, words: Words, variables: readonly Variable[] = [], depth = 0, counter = { names: 0, steps: 0 }) {
    this.random = random
    this.words = words
    this.variables = variables
    this.depth = depth
    this.#counter = counter
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
    return new Context(this.random, this.words, variables, this.depth, this.#counter)
  }
  with(...more: Variable[]): Context {
    return this.seeing([...this.variables, ...more])
  }
  /** One level further down in an expression. */
  get inner(): Context {
    return new Context(this.random, this.words, this.variables, this.depth + 1, this.#counter)
  }
  of(...types: Type[]): Variable[] {
    return this.variables.filter(v => types.includes(v.type))
  }
}

export type Make = (c: Context) => Piece
export const quoted = (text: string): Part => `'${text.replace(/['\\]/g, '\\$&')}'`
