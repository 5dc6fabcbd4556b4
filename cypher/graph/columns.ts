/** A property of all nodes in one array by node id: several times as quick as reading node after node at random. */

import type { Value } from '../types/types.ts'
import type { StoredNode } from './stored.ts'

export type Column = readonly (Value | undefined)[]

const most = 8

export class Columns {
  readonly #known = new Map<string, Column>()

  forget(): void {
    if (this.#known.size > 0) this.#known.clear()
  }
  known(key: string): Column | undefined {
    return this.#known.get(key)
  }
  of(key: string, nodes: readonly (StoredNode | undefined)[]): Column {
    const known = this.#known.get(key)
    if (known) return known
    const column = new Array<Value | undefined>(nodes.length)
    for (let i = 0; i < nodes.length; i++) column[i] = nodes[i]?.properties.get(key)
    for (const oldest of this.#known.keys()) {
      if (this.#known.size < most) break
      this.#known.delete(oldest)
    }
    this.#known.set(key, column)
    return column
  }
}
