/** The far ends of all steps, node after node in one array: several times as quick to go through as relationship after relationship. */
import type { StoredNode } from './stored.ts'

/** The steps of node `n` are those from `first[n]` up to `first[n + 1]`. */
export interface Ends {
  readonly first: Int32Array
  readonly ends: Int32Array
  readonly relationships: Int32Array
}

/** `ends` is made once `walked` counts as many steps as making it takes. */
export class Steps {
  ends: Ends | undefined
  walked = 0
  readonly #direction: 'out' | 'in'
  readonly #types: readonly string[] | undefined
  constructor(direction: 'out' | 'in', types: readonly string[] | undefined) {
    this.#direction = direction
    this.#types = types
  }

  forget(): void {
    this.ends = undefined
    this.walked = 0
  }

  /** For whoever still walks by it: it would no longer hear of changes. */
  retire(): void {
    this.ends = undefined
    this.walked = Number.NEGATIVE_INFINITY
  }

  make(nodes: readonly (StoredNode | undefined)[], tick: () => void): void {
    const [direction, types] = [this.#direction, this.#types]
    const first = new Int32Array(nodes.length + 1)
    for (let id = 0; id < nodes.length; id++) {
      tick()
      let n = 0
      for (const bucket of nodes[id]?.[direction] ?? []) if (!types || types.includes(bucket.type)) n += bucket.relationships.length
      first[id + 1] = first[id]! + n
    }
    const made: Ends = { first, ends: new Int32Array(first[nodes.length]!), relationships: new Int32Array(first[nodes.length]!) }
    let at = 0
    for (const node of nodes) {
      for (const bucket of node?.[direction] ?? []) {
        if (types && !types.includes(bucket.type)) continue
        tick()
        for (const { id, startId, endId } of bucket.relationships) {
          made.ends[at] = direction === 'out' ? endId : startId
          made.relationships[at++] = id
        }
      }
    }
    this.ends = made
  }
}

const most = 6

export class FarEnds {
  readonly #known = new Map<string, Steps>()

  forget(): void {
    for (const steps of this.#known.values()) steps.forget()
  }

  of(direction: 'out' | 'in', types: readonly string[] | undefined): Steps {
    const key = JSON.stringify([direction, types])
    const steps = this.#known.get(key) ?? new Steps(direction, types)
    this.#known.delete(key)
    this.#known.set(key, steps)
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= most) break
      this.#known.get(oldest)?.retire()
      this.#known.delete(oldest)
    }
    return steps
  }
}
