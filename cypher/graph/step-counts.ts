/** How many relationships lead from a label, or to it: counted when first asked for, and anew after the graph was changed. */
import type { LabelIndex } from './label-index.ts'

export class StepCounts {
  readonly #known = new Map<string, number>()

  /** A relationship came or went, or a node's labels were changed. */
  forget(): void {
    if (this.#known.size > 0) this.#known.clear()
  }

  count(label: string, types: readonly string[] | undefined, direction: 'out' | 'in', labels: LabelIndex): number {
    const key = JSON.stringify([label, direction, types])
    let n = this.#known.get(key)
    if (n !== undefined) return n
    n = 0
    for (const node of labels.nodes(label)) {
      for (const { type, relationships } of node[direction] ?? []) if (!types || types.includes(type)) n += relationships.length
    }
    this.#known.set(key, n)
    return n
  }
}
