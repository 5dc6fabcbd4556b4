/** Code-unit order: the one order that answers are given in. */
export const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** The index where an item has, or would have, this id. */
export function placeOf({ length, at }: { length: number; at(i: number): { id: string } }, id: string): number {
  let [low, high] = [0, length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (at(middle).id < id) low = middle + 1
    else high = middle
  }
  return low
}

export const placeIn = (list: readonly { id: string }[], id: string): number =>
  placeOf({ length: list.length, at: i => list[i] as { id: string } }, id)

export class ById<T extends { id: string }> implements ReadonlyMap<string, T> {
  readonly #items = new Map<string, T>()
  readonly #list: T[]

  /** The last of two with one id wins. */
  constructor(items: readonly T[]) {
    for (const item of items) this.#items.set(item.id, item)
    const inOrder = items.every((item, i) => i === 0 || byId(items[i - 1] as T, item) < 0)
    this.#list = inOrder ? [...items] : [...this.#items.values()].sort(byId)
  }

  /** Live: changes with `put` and `drop`. */
  get list(): readonly T[] {
    return this.#list
  }
  put(item: T): number {
    const known = this.#items.has(item.id)
    const place = placeIn(this.#list, item.id)
    this.#items.set(item.id, item)
    if (known) this.#list[place] = item
    else this.#list.splice(place, 0, item)
    return place
  }
  drop(id: string): void {
    if (this.#items.delete(id)) this.#list.splice(placeIn(this.#list, id), 1)
  }

  get(id: string): T | undefined {
    return this.#items.get(id)
  }
  has(id: string): boolean {
    return this.#items.has(id)
  }
  get size(): number {
    return this.#list.length
  }
  *keys(): MapIterator<string> {
    for (const { id } of this.#list) yield id
    return undefined
  }
  values(): MapIterator<T> {
    return this.#list.values() as MapIterator<T>
  }
  *entries(): MapIterator<[string, T]> {
    for (const item of this.#list) yield [item.id, item]
    return undefined
  }
  [Symbol.iterator](): MapIterator<[string, T]> {
    return this.entries()
  }
  forEach(act: (item: T, id: string, map: ReadonlyMap<string, T>) => void): void {
    for (const item of this.#list) act(item, item.id, this)
  }
}
