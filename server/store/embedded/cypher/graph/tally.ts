/** How often each name is in use. */
export class Tally {
  readonly #counts = new Map<string, number>()

  add(name: string): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1)
  }
  drop(name: string): void {
    const left = (this.#counts.get(name) ?? 0) - 1
    if (left > 0) this.#counts.set(name, left)
    else this.#counts.delete(name)
  }
  addAll(names: Iterable<string>): void {
    for (const name of names) this.add(name)
  }
  dropAll(names: Iterable<string>): void {
    for (const name of names) this.drop(name)
  }
  count(name: string): number {
    return this.#counts.get(name) ?? 0
  }
  names(): string[] {
    return [...this.#counts.keys()]
  }
}
