/** Neo4j's tables of names: one for each stretch of a query in which the same names may be said, and inside it those of its parts. */
import type { Position } from '../types/errors.ts'
import { inTableOrder } from './table-order.ts'

/** `uses`: the offsets at which the name was read so far. */
export interface Named {
  readonly at: Position
  readonly uses: ReadonlySet<number>
  /** Given by all parts of a UNION together. */
  readonly union: boolean
}

export type AllNames = ReadonlyMap<string, ReadonlyMap<string, Named>>

export class Scope {
  readonly names = new Map<string, Named>()
  readonly inside: Scope[] = []
  readonly outer: Scope | undefined
  constructor(outer?: Scope) {
    this.outer = outer
  }

  child(): Scope {
    const child = new Scope(this)
    this.inside.push(child)
    return child
  }

  next(): Scope {
    return (this.outer ?? this).child()
  }

  find(name: string): Named | undefined {
    return this.names.get(name) ?? this.outer?.find(name)
  }

  /** Whether the name that was given there can be said here. */
  gives(name: string, at: Position): boolean {
    return this.names.get(name)?.at.offset === at.offset || this.outer?.gives(name, at) === true
  }

  /** Reading a name from further out notes it here; a name that nobody gave is left alone. */
  use(name: string, offset: number): void {
    const found = this.find(name)
    if (found) this.names.set(name, used(found, offset))
  }

  declare(name: string, at: Position, union = false): void {
    this.names.set(name, { at, uses: new Set(), union })
  }

  takeFrom(other: Scope | undefined): void {
    for (const [name, named] of other?.names ?? []) this.names.set(name, named)
  }

  all(found = new Map<string, Map<string, Named>>()): AllNames {
    for (const name of inTableOrder(this.names.keys())) {
      const named = this.names.get(name)!
      const known = found.get(name) ?? new Map<string, Named>()
      found.set(name, known.set(`${named.at.offset} ${named.union} ${[...named.uses].sort((a, b) => a - b)}`, named))
    }
    for (const scope of this.inside) scope.all(found)
    return found
  }
}

export const used = (named: Named, offset: number): Named => ({ ...named, uses: new Set([...named.uses, offset]) })
