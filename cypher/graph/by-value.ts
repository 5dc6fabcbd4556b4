/** Keeps something per distinct value, as grouping compares them (grouping.ts); most values are their own key. */

import type { Value } from '../types/types.ts'
import { groupKey } from '../values/grouping.ts'
import { StoredNode, StoredRelationship } from './stored.ts'

const ENTRY_BYTES = 40

type Own = string | number | StoredNode | StoredRelationship

export class ByValue<T> {
  /** One table for all that are their own key: there may be one of these for each of many groups. */
  private readonly own = new Map<Own, T>()
  private others: Map<string, T> | undefined
  private last: string | StoredNode | StoredRelationship | undefined
  private found: T | undefined

  get(v: Value): T | undefined {
    if (v === this.last) return this.found
    const key = ownKey(v)
    if (key === undefined) return this.others?.get(groupKey(v))
    const found = this.own.get(key)
    if (typeof key !== 'number') {
      this.last = key
      this.found = found
    }
    return found
  }

  /** Bytes that it takes. */
  set(v: Value, kept: T): number {
    if (v === this.last) this.found = kept
    const key = ownKey(v)
    if (key === undefined) {
      const text = groupKey(v)
      this.others ??= new Map()
      this.others.set(text, kept)
      return ENTRY_BYTES + text.length * 2
    }
    this.own.set(key, kept)
    return ENTRY_BYTES + (typeof key === 'string' ? key.length * 2 : 0)
  }

  /** As `set`, and 0 where the value is known already. */
  add(v: Value, kept: T): number {
    const key = ownKey(v)
    if (key === undefined) return this.others?.has(groupKey(v)) ? 0 : this.set(v, kept)
    const { size } = this.own
    this.own.set(key, kept)
    return this.own.size === size ? 0 : ENTRY_BYTES + (typeof key === 'string' ? key.length * 2 : 0)
  }

  clear(): void {
    this.own.clear()
    this.others?.clear()
    this.last = undefined
    this.found = undefined
  }
}

/** An integer that a double holds exactly is one key in either type: 1 and 1.0 are one value. */
function ownKey(v: Value): Own | undefined {
  if (typeof v === 'string' || v instanceof StoredNode || v instanceof StoredRelationship) return v
  const number = typeof v === 'bigint' ? Number(v) : v
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined
}
