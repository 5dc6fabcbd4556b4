/** Answers of two engines in one notation: own ids instead of element ids, maps and labels in one order. */
import type { WireValue } from '../../../server/contract/query.ts'
import { type GraphStore, StoreError } from '../../../server/store/store.ts'
import { ask } from '../ask.ts'

export type Outcome = { columns: string[]; rows: string[] } | { error: { slug: string; code?: string; line?: number; column?: number } }

/** Rows keep their order only where the query's last RETURN orders them. */
export async function outcome(store: GraphStore, cypher: string, params: Record<string, unknown> = {}): Promise<Outcome> {
  try {
    const { columns, values } = await ask(store, cypher, { params, rowLimit: 20_000 })
    const rows = values.map(row => JSON.stringify(row.map(value => canonical(value))))
    const ordered = /ORDER BY/.test(cypher.slice(cypher.lastIndexOf('RETURN')))
    return { columns, rows: ordered ? rows : rows.sort() }
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    return { error: { slug: error.slug, ...error.at } }
  }
}

interface Entity {
  _element_id: string
  _labels?: string[]
  _type?: string
  _properties: Record<string, WireValue>
}

function canonical(value: WireValue): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(canonical)
  const { $type, _value } = value
  if ($type === 'Node') {
    const { _labels = [], _properties } = _value as Entity
    return { node: [..._labels].sort(), ...sortedMap(_properties) }
  }
  if ($type === 'Relationship') {
    const { _type, _properties } = _value as Entity
    return { relationship: _type, ...sortedMap(_properties) }
  }
  if ($type === 'Map') return { map: sortedMap(_value as Record<string, WireValue>) }
  return { $type, _value: Array.isArray(_value) ? (_value as WireValue[]).map(canonical) : _value }
}

const sortedMap = (properties: Record<string, WireValue>) =>
  Object.fromEntries(
    Object.keys(properties)
      .sort()
      .map(key => [key, canonical(properties[key] as WireValue)]),
  )
