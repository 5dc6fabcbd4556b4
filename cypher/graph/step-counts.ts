/** How many relationships leave or reach a label: counted on demand, and again after the graph has changed. */
import type { LabelIndex } from './label-index.ts'

export class StepCounts {
  readonly #known = new Map<string, number>()

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
