/** Linked together, so that each list is made once, at its final length. */

import { addAll, addTo } from './adjacency.ts'
import type { StoredNode, StoredRelationship } from './stored.ts'

export class Unlinked {
  #count = 0
  #types = new Uint32Array(64)
  #starts = new Uint32Array(64)
  #ends = new Uint32Array(64)
  readonly #numbers = new Map<string, number>()

  add(type: string, start: number, end: number): void {
    const place = this.#count++
    if (place === this.#types.length) this.#grow()
    let number = this.#numbers.get(type)
    if (number === undefined) {
      number = this.#numbers.size
      this.#numbers.set(type, number)
    }
    this.#types[place] = number
    this.#starts[place] = start
    this.#ends[place] = end
  }

  link(nodes: readonly (StoredNode | undefined)[], table: readonly (StoredRelationship | undefined)[]): void {
    const count = this.#count
    if (count === 0) return
    const first = table.length - count
    // sorting takes as long as looking at every node
    if (count * 8 < nodes.length) for (let i = first; i < table.length; i++) linkOne(table[i]!)
    else this.#linkAll(nodes, table, first)
    this.#count = 0
    this.#numbers.clear()
    if (count > 64) this.#types = this.#starts = this.#ends = new Uint32Array(0)
  }

  #linkAll(nodes: readonly (StoredNode | undefined)[], table: readonly (StoredRelationship | undefined)[], first: number): void {
    const byType = sorted(
      new Uint32Array(this.#count).map((_, place) => place),
      this.#types,
      this.#numbers.size,
    )
    const out = sorted(byType, this.#starts, nodes.length)
    for (let at = 0; at < out.length; ) {
      const node = nodes[this.#starts[out[at]!]!]!
      const until = this.#runEnd(out, this.#starts, at)
      node.out = addAll(node.out, listed(out, at, until, table, first))
      at = until
    }
    const into = sorted(byType, this.#ends, nodes.length)
    for (let at = 0; at < into.length; ) {
      const node = nodes[this.#ends[into[at]!]!]!
      const until = this.#runEnd(into, this.#ends, at)
      node.in = addAll(node.in, listed(into, at, until, table, first))
      at = until
    }
  }

  #runEnd(order: Uint32Array, nodes: Uint32Array, at: number): number {
    const [node, type] = [nodes[order[at]!], this.#types[order[at]!]]
    let until = at + 1
    while (until < order.length && nodes[order[until]!] === node && this.#types[order[until]!] === type) until++
    return until
  }

  #grow(): void {
    this.#types = larger(this.#types)
    this.#starts = larger(this.#starts)
    this.#ends = larger(this.#ends)
  }
}

function larger(numbers: Uint32Array) {
  const room = new Uint32Array(Math.max(64, numbers.length * 2))
  room.set(numbers)
  return room
}

function linkOne(relationship: StoredRelationship): void {
  const { start, end } = relationship
  start.out = addTo(start.out, relationship)
  end.in = addTo(end.in, relationship)
}

function sorted(places: Uint32Array, numbers: Uint32Array, most: number): Uint32Array {
  const next = new Uint32Array(most + 1)
  for (const place of places) next[numbers[place]! + 1]!++
  for (let i = 1; i <= most; i++) next[i]! += next[i - 1]!
  const order = new Uint32Array(places.length)
  for (const place of places) order[next[numbers[place]!]!++] = place
  return order
}

function listed(order: Uint32Array, at: number, until: number, table: readonly (StoredRelationship | undefined)[], first: number) {
  const list = new Array<StoredRelationship>(until - at)
  for (let i = at; i < until; i++) list[i - at] = table[first + order[i]!]!
  return list
}
