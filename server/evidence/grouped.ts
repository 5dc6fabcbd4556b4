/** A map from a key to a list; a key that is not there has the empty list. With `fill` it is filled when it is first read. */
import { placeIn } from './by-id.ts'

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

  /** How many keys have a list. */
  get size(): number {
    return this.#filled().size
  }

  /** False while nobody has read it: what it will be filled from may still change. */
  get isFilled(): boolean {
    return this.#fill === null
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

  /** Takes one item out of a list and puts another in, in the order of ids; whoever holds the old list keeps it as it was. */
  exchange(key: string, out: T | undefined, into: (T & { id: string }) | undefined): void {
    const list = (this.#lists.get(key) ?? []).filter(item => item !== out)
    if (into !== undefined) list.splice(placeIn(list as unknown as { id: string }[], into.id), 0, into)
    if (list.length > 0) this.#lists.set(key, list)
    else this.#lists.delete(key)
  }

  #filled(): Map<string, T[]> {
    const fill = this.#fill
    this.#fill = null
    fill?.(this)
    return this.#lists
  }
}
