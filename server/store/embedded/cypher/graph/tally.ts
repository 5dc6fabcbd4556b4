/** How often each name is in use. */
export class Tally {
  readonly #counts = new Map<string, { uses: number }>()

  add(name: string): void {
    const known = this.#counts.get(name)
    if (known) known.uses++
    else this.#counts.set(name, { uses: 1 })
  }
  drop(name: string): void {
    const known = this.#counts.get(name)
    if (known && --known.uses === 0) this.#counts.delete(name)
  }
  addAll(names: Iterable<string>): void {
    for (const name of names) this.add(name)
  }
  dropAll(names: Iterable<string>): void {
    for (const name of names) this.drop(name)
  }
  count(name: string): number {
    return this.#counts.get(name)?.uses ?? 0
  }
  names(): string[] {
    return [...this.#counts.keys()]
  }
}
