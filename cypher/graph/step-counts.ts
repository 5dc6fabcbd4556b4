/** How many relationships leave or reach a label: counted on demand, and again after the graph has changed. */
import type { LabelIndex } from './label-index.ts'
import type { StoredNode } from './stored.ts'

/** `label`: of the nodes that it leaves or, with `in`, arrives at; undefined for any. */
export interface Step {
  readonly label: string | undefined
  readonly types: readonly string[] | undefined
  readonly direction: 'out' | 'in'
}

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

  /** Only steps whose far end has the property. `tick` is called for every node, since this reads every step. */
  countWith(step: Step, property: string, from: Iterable<StoredNode | undefined>, tick: () => void): number {
    const { label, types, direction } = step
    const key = JSON.stringify([label ?? null, direction, types, property])
    let n = this.#known.get(key)
    if (n !== undefined) return n
    n = 0
    for (const node of from) {
      tick()
      for (const { type, relationships } of node?.[direction] ?? []) {
        if (types && !types.includes(type)) continue
        for (const { start, end } of relationships) if ((direction === 'out' ? end : start).properties.get(property) !== undefined) n++
      }
    }
    this.#known.set(key, n)
    return n
  }
}
