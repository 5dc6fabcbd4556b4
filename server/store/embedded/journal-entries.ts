/** One small array per entry, so that millions are cheap to read. */
import type { GraphChange, NodeElement, NodeRef, RelationshipElement, StoredValue } from '../graph-elements.ts'

/** `commit` closes a transaction: entries without one never happened. */
export type JournalEntry =
  | ['node', NodeElement['label'], string, string[], NodeElement['properties']]
  | ['relationship', string, NodeRef, NodeRef, RelationshipElement['by'], RelationshipElement['properties']]
  | ['remove-node', NodeElement['label'], string]
  | ['remove-relationship', string, NodeRef, NodeRef, RelationshipElement['by'], RelationshipElement['properties']]
  | ['reset']
  | ['commit', string]

/** Removals first: a relationship goes before its node. */
export function* entriesOf({ put, remove }: GraphChange): Generator<JournalEntry> {
  for (const { type, from, to, by, properties } of remove.relationships) {
    yield ['remove-relationship', type, from, to, by, by === null || properties[by] === undefined ? {} : { [by]: properties[by] }]
  }
  for (const { label, id } of remove.nodes) yield ['remove-node', label, id]
  for (const { label, id, labels, properties } of put.nodes) yield ['node', label, id, labels, properties]
  for (const { type, from, to, by, properties } of put.relationships) yield ['relationship', type, from, to, by, properties]
}

// stored values are never objects, so an object is one of these marks
type Marked = { i: string } | { f: string }

/** Integers, and floats that JSON lacks, are marked. */
export const encodeEntries = (entries: JournalEntry[]): string => JSON.stringify(entries.map(marked))

function marked(entry: JournalEntry): unknown {
  const properties = entry[entry.length - 1]
  if (typeof properties !== 'object' || properties === null || Array.isArray(properties)) return entry
  let own: Record<string, unknown> | null = null
  for (const key of Object.keys(properties)) {
    const value = (properties as Record<string, StoredValue>)[key] as StoredValue
    const written = markedValue(value)
    if (written === value) continue
    own ??= { ...properties }
    // defined, not assigned: a key may be `__proto__`
    Object.defineProperty(own, key, { value: written, enumerable: true, writable: true, configurable: true })
  }
  return own === null ? entry : [...entry.slice(0, -1), own]
}

function markedValue(value: StoredValue): unknown {
  if (typeof value === 'bigint') return { i: String(value) }
  if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0)))
    return { f: Object.is(value, -0) ? '-0' : String(value) }
  return Array.isArray(value) && value.some(each => typeof each !== 'string') ? (value as StoredValue[]).map(markedValue) : value
}

export const parseEntries = (text: string): JournalEntry[] => JSON.parse(text)

export function decodeEntries(entries: JournalEntry[]): JournalEntry[] {
  for (const entry of entries) {
    const properties = entry[entry.length - 1]
    if (typeof properties !== 'object' || properties === null || Array.isArray(properties)) continue
    for (const key in properties) {
      const value: unknown = properties[key as keyof typeof properties]
      // defined, not assigned: a key may be `__proto__`; most values are plain
      if (typeof value === 'object' && value !== null)
        Object.defineProperty(properties, key, { value: unmark(value), enumerable: true, writable: true, configurable: true })
    }
  }
  return entries
}

export function unmark(value: object): StoredValue {
  if (Array.isArray(value)) return value.map(each => (typeof each === 'object' && each !== null ? unmark(each) : each)) as StoredValue
  const mark = value as Marked
  return 'i' in mark ? BigInt(mark.i) : Number(mark.f)
}
