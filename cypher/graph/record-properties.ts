/** Properties as the plain object that was read: a Map per relationship would be most of a large graph. */
import type { Value } from '../types/types.ts'

export type PropertyRecord = Readonly<Record<string, Value>>

export class RecordProperties implements ReadonlyMap<string, Value> {
  private readonly record: PropertyRecord
  private constructor(record: PropertyRecord) {
    this.record = record
  }

  /** Takes the object over; `read` converts objects among its values. Nulls are left out, and lists frozen (property-graph.ts). */
  static of(record: PropertyRecord, read: (value: object) => Value = value => value as Value): RecordProperties {
    let nulls = false
    for (const key in record) {
      const held = record[key]
      if (typeof held !== 'object') continue
      const value = held === null ? null : read(held)
      if (value === null) nulls = true
      else if (Array.isArray(value)) Object.freeze(value)
      // defined, not assigned: a key may be `__proto__`
      if (value !== held) Object.defineProperty(record, key, { value, enumerable: true, writable: true, configurable: true })
    }
    return new RecordProperties(nulls ? Object.fromEntries(Object.entries(record).filter(entry => entry[1] !== null)) : record)
  }

  get(key: string): Value | undefined {
    const value = this.record[key]
    if (typeof value !== 'object' && typeof value !== 'function') return value
    return Object.hasOwn(this.record, key) ? value : undefined
  }
  has(key: string): boolean {
    return Object.hasOwn(this.record, key)
  }
  get size(): number {
    return Object.keys(this.record).length
  }
  keys(): MapIterator<string> {
    return Object.keys(this.record).values() as MapIterator<string>
  }
  values(): MapIterator<Value> {
    return Object.values(this.record).values() as MapIterator<Value>
  }
  entries(): MapIterator<[string, Value]> {
    return Object.entries(this.record).values() as MapIterator<[string, Value]>
  }
  [Symbol.iterator](): MapIterator<[string, Value]> {
    return this.entries()
  }
  forEach(act: (value: Value, key: string, map: ReadonlyMap<string, Value>) => void): void {
    for (const key in this.record) act(this.record[key]!, key, this)
  }
}
