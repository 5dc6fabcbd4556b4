import type { Words } from '../graphs.ts'
import type { Part } from '../piece.ts'
import type { Random } from '../random.ts'

export type Type =
  | 'node'
  | 'relationship'
  | 'path'
  | 'length'
  | 'nodes'
  | 'relationships'
  | 'int'
  | 'float'
  | 'string'
  | 'bool'
  | 'ints'
  | 'bag'
  | 'map'
  | 'date'
  | 'datetime'
  | 'duration'
  | 'any'

export interface Variable {
  readonly name: string
  readonly type: Type
}

export class Scope {
  readonly variables: readonly Variable[]
  constructor(variables: readonly Variable[] = []) {
    this.variables = variables
  }
  of(...types: readonly Type[]): readonly Variable[] {
    return this.variables.filter(({ type }) => types.includes(type))
  }
  with(more: readonly Variable[]): Scope {
    const names = new Set(more.map(({ name }) => name))
    return new Scope([...this.variables.filter(({ name }) => !names.has(name)), ...more])
  }
  has(name: string): boolean {
    return this.variables.some(variable => variable.name === name)
  }
}

export interface Insides {
  expression(author: Author, scope: Scope, type: Type, depth: number): Part
  pattern(author: Author, scope: Scope): Part
  subquery(author: Author, scope: Scope, word: 'EXISTS' | 'COUNT' | 'COLLECT'): Part
}

export class Author {
  readonly random: Random
  readonly words: Words
  readonly insides: Insides
  readonly #names = new Map<string, number>()
  slips: number
  depth = 0
  /** Patterns are expensive: a graph with many relationships gets only short ones. */
  steps: number

  constructor(random: Random, words: Words, insides: Insides) {
    this.insides = insides
    this.random = random
    this.words = words
    const dice = random.real()
    this.slips = dice < 0.7 ? 0 : dice < 0.94 ? 1 : 2
    this.steps = words.reach > 1 ? 4 : 2
  }

  name(stem: string, scope: Scope): string {
    if (scope.variables.length > 0 && this.slip(0.03)) return this.random.pick(scope.variables).name
    const n = (this.#names.get(stem) ?? 0) + 1
    this.#names.set(stem, n)
    return n === 1 ? stem : `${stem}${n}`
  }

  slip(probability: number): boolean {
    if (this.slips === 0 || !this.random.chance(probability)) return false
    this.slips--
    return true
  }

  pick(...ways: readonly (() => Part)[]): Part {
    return this.random.pick(ways)()
  }
}
