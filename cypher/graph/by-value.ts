/** As grouping compares values (grouping.ts); most are their own key. */

import type { Value } from '../types/types.ts'
import { groupKey } from '../values/grouping.ts'
import { StoredNode, StoredRelationship } from './stored.ts'

const ENTRY_BYTES = 40

export class ByValue<T> {
  private readonly texts = new Map<string, T>()
  private readonly entities = new Map<StoredNode | StoredRelationship, T>()
  private readonly numbers = new Map<number, T>()
  private readonly others = new Map<string, T>()
  private last: string | StoredNode | StoredRelationship | undefined
  private found: T | undefined

  get(v: Value): T | undefined {
    if (v === this.last) return this.found
    if (typeof v === 'string') {
      this.last = v
      this.found = this.texts.get(v)
      return this.found
    }
    if (v instanceof StoredNode || v instanceof StoredRelationship) {
      this.last = v
      this.found = this.entities.get(v)
      return this.found
    }
    const number = plainNumber(v)
    return number === undefined ? this.others.get(groupKey(v)) : this.numbers.get(number)
  }

  set(v: Value, kept: T): number {
    if (v === this.last) this.found = kept
    if (typeof v === 'string') {
      this.texts.set(v, kept)
      return ENTRY_BYTES + v.length * 2
    }
    if (v instanceof StoredNode || v instanceof StoredRelationship) this.entities.set(v, kept)
    else {
      const number = plainNumber(v)
      if (number === undefined) {
        const key = groupKey(v)
        this.others.set(key, kept)
        return ENTRY_BYTES + key.length * 2
      }
      this.numbers.set(number, kept)
    }
    return ENTRY_BYTES
  }

  clear(): void {
    for (const map of [this.texts, this.entities, this.numbers, this.others]) map.clear()
    this.last = undefined
    this.found = undefined
  }
}

/** An integer that a double holds exactly, of either type: 1 and 1.0 are one value. */
function plainNumber(v: Value): number | undefined {
  const number = typeof v === 'bigint' ? Number(v) : v
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined
}
