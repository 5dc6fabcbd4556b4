export class Tally {
  readonly #counts = new Map<string, { readonly name: string; uses: number }>()

  /** Returns the first equal string, so that a million equal ones share its memory and compare fast. */
  add(name: string): string {
    const known = this.#counts.get(name)
    if (known) {
      known.uses++
      return known.name
    }
    this.#counts.set(name, { name, uses: 1 })
    return name
  }
  drop(name: string): void {
    const known = this.#counts.get(name)
    if (known && --known.uses === 0) this.#counts.delete(name)
  }
  addKeys(properties: ReadonlyMap<string, unknown>): void {
    properties.forEach((_value, key) => void this.add(key))
  }
  dropKeys(properties: ReadonlyMap<string, unknown>): void {
    properties.forEach((_value, key) => void this.drop(key))
  }
  count(name: string): number {
    return this.#counts.get(name)?.uses ?? 0
  }
  names(): string[] {
    return [...this.#counts.keys()]
  }
}
