/** A missing key has the empty list. `fill` fills the map when it is first read. */
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

  get size(): number {
    return this.#filled().size
  }

  /** False until somebody reads it; until then its data may still change. */
  get isFilled(): boolean {
    return this.#fill === null
  }

  add(key: string, item: T): void {
    const list = this.#lists.get(key)
    if (list) list.push(item)
    else this.#lists.set(key, [item])
  }

  addOnce(key: string, item: T): void {
    if (this.#lists.get(key)?.at(-1) !== item) this.add(key, item)
  }

  /** Keeps the order of ids, and copies: whoever holds the old list sees no change. */
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
