/** Equality indexes on (label, property), built at the first look-up and kept up to date from then on. */

import type { Value } from '../types/types.ts'
import { groupKey } from '../values/index.ts'
import type { LabelIndex } from './label-index.ts'
import type { StoredNode } from './stored.ts'

type Index = Map<string, StoredNode | StoredNode[]>

export class PropertyIndexes {
  readonly #byLabel = new Map<string, Map<string, Index>>()

  add(node: StoredNode): void {
    this.#each(node, insert)
  }
  remove(node: StoredNode): void {
    this.#each(node, withdraw)
  }

  lookup(label: string, key: string, value: Value, labels: LabelIndex): readonly StoredNode[] {
    const found = this.#index(label, key, labels).get(groupKey(value))
    return found === undefined ? [] : Array.isArray(found) ? found : [found]
  }

  #index(label: string, key: string, labels: LabelIndex): Index {
    const byKey = this.#byLabel.get(label) ?? new Map<string, Index>()
    this.#byLabel.set(label, byKey)
    const known = byKey.get(key)
    if (known) return known
    const index: Index = new Map()
    byKey.set(key, index)
    for (const node of labels.nodes(label)) {
      const value = node.properties.get(key)
      if (value !== undefined) insert(index, node, value)
    }
    return index
  }

  #each(node: StoredNode, act: (index: Index, node: StoredNode, value: Value) => void): void {
    if (this.#byLabel.size === 0) return
    for (const label of node.labels) {
      for (const [key, index] of this.#byLabel.get(label) ?? []) {
        const value = node.properties.get(key)
        if (value !== undefined) act(index, node, value)
      }
    }
  }
}

function insert(index: Index, node: StoredNode, value: Value): void {
  const key = groupKey(value)
  const held = index.get(key)
  if (held === undefined) index.set(key, node)
  else if (Array.isArray(held)) held.push(node)
  else index.set(key, [held, node])
}

function withdraw(index: Index, node: StoredNode, value: Value): void {
  const key = groupKey(value)
  const held = index.get(key)
  if (held === node) index.delete(key)
  else if (Array.isArray(held)) {
    const at = held.indexOf(node)
    if (at >= 0) held.splice(at, 1)
    if (held.length === 0) index.delete(key)
  }
}
