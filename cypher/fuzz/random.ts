/** Numbers that are the same in every run (mulberry32). */
export function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export class Random {
  readonly #next: () => number
  constructor(seed: number) {
    this.#next = numbers(seed)
  }

  real(): number {
    return this.#next()
  }
  upTo(n: number): number {
    return Math.floor(this.#next() * n)
  }
  chance(probability: number): boolean {
    return this.#next() < probability
  }
  pick<T>(items: readonly T[]): T {
    if (items.length === 0) throw new Error('nothing to pick from')
    return items[this.upTo(items.length)] as T
  }
  some<T>(least: number, most: number, make: (i: number) => T): T[] {
    return Array.from({ length: least + this.upTo(most - least + 1) }, (_, i) => make(i))
  }
}
