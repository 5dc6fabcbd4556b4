import { type Adjacency, StoredNode, type StoredRelationship } from '../graph/stored.ts'
import type { Direction } from '../plan/plan.ts'
import { describe } from '../text/describe.ts'
import { CypherError } from '../types/errors.ts'
import type { NodeValue, RelationshipValue, Value } from '../types/types.ts'

const NONE: readonly StoredRelationship[] = []
const NO_BUCKETS: Adjacency = []

/** Self-loops come once. Reused from node to node; plain fields are faster here than #private ones. */
export class Neighbours {
  private readonly direction: Direction
  private readonly types: readonly string[] | undefined
  private node: StoredNode | undefined
  private buckets: Adjacency = []
  private bucket = 0
  list: readonly StoredRelationship[] = NONE
  private at = 0
  private incoming = false

  constructor(direction: Direction, types: readonly string[] | undefined) {
    this.direction = direction
    this.types = types
  }

  start(node: StoredNode): void {
    this.node = node
    this.incoming = this.direction === 'in'
    this.buckets = (this.incoming ? node.in : node.out) ?? NO_BUCKETS
    this.bucket = 0
    this.list = NONE
    this.at = 0
  }

  next(): StoredRelationship | undefined {
    for (;;) {
      while (this.at < this.list.length) {
        const found = this.list[this.at++]!
        if (!this.repeats(found)) return found
      }
      if (!this.nextList()) return undefined
    }
  }

  repeats(relationship: StoredRelationship): boolean {
    return this.incoming && this.direction === 'both' && relationship.start === relationship.end
  }

  nextList(): boolean {
    for (;;) {
      while (this.bucket < this.buckets.length) {
        const bucket = this.buckets[this.bucket++]!
        if (this.types && !this.types.includes(bucket.type)) continue
        this.list = bucket.relationships
        this.at = 0
        return true
      }
      if (this.direction !== 'both' || this.incoming || !this.node) return false
      this.incoming = true
      this.buckets = this.node.in ?? NO_BUCKETS
      this.bucket = 0
    }
  }
}

export const across = (relationship: StoredRelationship, from: StoredNode): StoredNode =>
  relationship.start === from ? relationship.end : relationship.start

export function asNode(v: Value): StoredNode | null {
  if (v instanceof StoredNode || v === null) return v
  throw CypherError.typeError(`Expected to find a node but found ${describe(v)} instead`)
}

export function isNew(relationship: RelationshipValue, slots: readonly number[], row: readonly Value[]): boolean {
  for (let i = 0; i < slots.length; i++) {
    const other = row[slots[i]!]
    if (other === relationship || (Array.isArray(other) && other.includes(relationship as Value))) return false
  }
  return true
}

export function leads(
  relationship: RelationshipValue,
  from: NodeValue,
  direction: Direction,
  types: readonly string[] | undefined,
): boolean {
  if (types && !types.includes(relationship.type)) return false
  return (direction !== 'in' && relationship.start === from) || (direction !== 'out' && relationship.end === from)
}
