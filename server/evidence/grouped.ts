/** A map from a key to a list; a key that is not there has the empty list. */
export class Grouped<T> {
  readonly #lists = new Map<string, T[]>()

  get(key: string): readonly T[] {
    return this.#lists.get(key) ?? []
  }

  add(key: string, item: T): void {
    const list = this.#lists.get(key)
    if (list) list.push(item)
    else this.#lists.set(key, [item])
  }

  /** For items that come in a row: the same item twice running is kept once. */
  addOnce(key: string, item: T): void {
    if (this.#lists.get(key)?.at(-1) !== item) this.add(key, item)
  }

  has(key: string): boolean {
    return this.#lists.has(key)
  }

  entries(): IterableIterator<[string, T[]]> {
    return this.#lists.entries()
  }

  keys(): IterableIterator<string> {
    return this.#lists.keys()
  }
}
