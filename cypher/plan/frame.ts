export class Frame {
  size = 0
  allocate(): number {
    return this.size++
  }
}

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
  with(added: Iterable<readonly [string, number]>): Scope {
    return new Scope(new Map([...this.names, ...added]), this.enclosing)
  }
  projected(names: Iterable<readonly [string, number]>): Scope {
    return new Scope(new Map([...this.enclosing, ...names]), this.enclosing)
  }
  nested(): Scope {
    return new Scope(this.names, this.names)
  }
  visible(): string[] {
    const own = [...this.names.keys()].filter(name => !isHidden(name) && !this.enclosing.has(name))
    return own.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  }
}

/** Names that begin with NUL are the engine's own. */
export const isHidden = (name: string): boolean => name.startsWith('\u0000')
