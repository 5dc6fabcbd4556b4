/** Where values stand while a query runs: one row of slots, and the names that point into it. */

/** Hands out slots of the one row that a running query works on. */
export class Frame {
  size = 0
  allocate(): number {
    return this.size++
  }
}

/** The names in sight. `enclosing` are those of the queries around, which no WITH hides. */
export class Scope {
  readonly names: ReadonlyMap<string, number>
  readonly enclosing: ReadonlyMap<string, number>
  constructor(names: ReadonlyMap<string, number> = new Map(), enclosing: ReadonlyMap<string, number> = new Map()) {
    this.names = names
    this.enclosing = enclosing
  }

  slot(name: string): number | undefined {
    return this.names.get(name)
  }
  /** The same scope with more names. */
  with(added: Iterable<readonly [string, number]>): Scope {
    return new Scope(new Map([...this.names, ...added]), this.enclosing)
  }
  /** The scope after a WITH: its own names and those around. */
  projected(names: Iterable<readonly [string, number]>): Scope {
    return new Scope(new Map([...this.enclosing, ...names]), this.enclosing)
  }
  /** The scope in which a subquery begins that sees all of this one. */
  nested(): Scope {
    return new Scope(this.names, this.names)
  }
  /** What a star stands for: names that a query can write, sorted, without those of the queries around. */
  visible(): string[] {
    const own = [...this.names.keys()].filter(name => !isHidden(name) && !this.enclosing.has(name))
    return own.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  }
}

/** Names that begin with NUL are the engine’s own. */
export const isHidden = (name: string): boolean => name.startsWith('\u0000')
