/** A map from a key to a list; a key that is not there has the empty list. With `fill` it is filled when it is first read. */
export class Grouped<T> {
  readonly #lists = new Map<string, T[]>()
  #fill: ((group: Grouped<T>) => void) | null

  constructor(fill: ((group: Grouped<T>) => void) | null = null) {
    this.#fill = fill
  }

  get(key: string): readonly T[] {
    return this.#filled().get(key) ?? []
  }

  has(key: string): boolean {
    return this.#filled().has(key)
  }

  entries(): IterableIterator<[string, T[]]> {
    return this.#filled().entries()
  }

  keys(): IterableIterator<string> {
    return this.#filled().keys()
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

  #filled(): Map<string, T[]> {
    const fill = this.#fill
    this.#fill = null
    fill?.(this)
    return this.#lists
  }
}
