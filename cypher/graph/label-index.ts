/** The array for scans is built on demand and dropped when the label changes. */
import type { StoredNode } from './stored.ts'

interface Entry {
  readonly members: Set<StoredNode>
  list: readonly StoredNode[] | undefined
}

export class LabelIndex {
  readonly #entries = new Map<string, Entry>()

  add(node: StoredNode): void {
    for (const label of node.labels) {
      const entry = this.#entries.get(label) ?? { members: new Set(), list: undefined }
      this.#entries.set(label, entry)
      entry.members.add(node)
      entry.list = undefined
    }
  }

  remove(node: StoredNode): void {
    for (const label of node.labels) {
      const entry = this.#entries.get(label)
      if (!entry) continue
      entry.members.delete(node)
      entry.list = undefined
      if (entry.members.size === 0) this.#entries.delete(label)
    }
  }

  nodes(label: string): readonly StoredNode[] {
    const entry = this.#entries.get(label)
    if (!entry) return []
    entry.list ??= [...entry.members]
    return entry.list
  }

  count(label: string): number {
    return this.#entries.get(label)?.members.size ?? 0
  }
  names(): string[] {
    return [...this.#entries.keys()]
  }
}
