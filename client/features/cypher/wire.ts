import type { WireValue } from '../../../server/contract/query.ts'
import { shown } from '../../../server/contract/shown.ts'

type Properties = Record<string, WireValue>
export interface NodeOnWire {
  _element_id: string
  _labels: string[]
  _properties: Properties
}
export interface RelationshipOnWire {
  _element_id: string
  _start_node_element_id: string
  _type: string
  _properties: Properties
}

export const isNode = (value: WireValue): value is { $type: 'Node'; _value: NodeOnWire } => value.$type === 'Node'
export const isRelationship = (value: WireValue): value is { $type: 'Relationship'; _value: RelationshipOnWire } =>
  value.$type === 'Relationship'
const items = (value: WireValue): WireValue[] => (value.$type === 'List' || value.$type === 'Path' ? (value._value as WireValue[]) : [])
const fields = (value: WireValue): [string, WireValue][] => (value.$type === 'Map' ? Object.entries(value._value as Properties) : [])

/** One line of text: a node as (name), a relationship as [:TYPE], a path with its arrows, a list as [a, b]. */
export function print(value: WireValue): string {
  if (isNode(value)) return `(${title(value._value)})`
  if (isRelationship(value)) return `[:${value._value._type}]`
  switch (value.$type) {
    case 'Null':
      return 'null'
    case 'List':
      return `[${items(value).map(print).join(', ')}]`
    case 'Map':
      return `{${fields(value)
        .map(([key, inner]) => `${shown(key)}: ${print(inner)}`)
        .join(', ')}}`
    case 'Path':
      return pathText(items(value))
    default:
      return shown(String(value._value))
  }
}

/** "(a)-[:LEADS]->(b)<-[:LEADS]-(c)": which end says a relationship starts at. */
function pathText(parts: readonly WireValue[]): string {
  return parts
    .map((part, n) => {
      const before = parts[n - 1]
      if (!isRelationship(part)) return print(part)
      const forward = before !== undefined && isNode(before) && before._value._element_id === part._value._start_node_element_id
      return forward ? `-${print(part)}->` : `<-${print(part)}-`
    })
    .join('')
}

function title({ _labels, _properties }: NodeOnWire): string {
  const named = _properties.name ?? _properties.value ?? _properties.id
  const label = _labels.at(-1) ?? ''
  return named === undefined ? `:${label}` : `${label === '' ? '' : `${label} `}${print(named)}`
}

/** Plain JSON where nothing is lost; integers past 2^53, dates, points and durations stay text. */
export function plain(value: WireValue): unknown {
  if (isNode(value)) return { labels: value._value._labels, properties: plainAll(value._value._properties) }
  if (isRelationship(value)) return { type: value._value._type, properties: plainAll(value._value._properties) }
  switch (value.$type) {
    case 'Null':
      return null
    case 'Integer':
      return Number.isSafeInteger(Number(value._value)) ? Number(value._value) : value._value
    case 'Float':
      return Number.isFinite(Number(value._value)) ? Number(value._value) : value._value
    case 'List':
    case 'Path':
      return items(value).map(plain)
    case 'Map':
      return plainAll(value._value as Properties)
    default:
      return value._value
  }
}

const plainAll = (properties: Properties): Record<string, unknown> =>
  Object.fromEntries(Object.entries(properties).map(([key, inner]) => [key, plain(inner)]))

/** Numbers before texts, numbers by size, texts by alphabet, null last. */
export function compare(a: WireValue, b: WireValue): number {
  const rank = ({ $type }: WireValue): number => ($type === 'Null' ? 2 : $type === 'Integer' || $type === 'Float' ? 0 : 1)
  if (rank(a) !== rank(b)) return rank(a) - rank(b)
  if (a.$type === 'Integer' && b.$type === 'Integer') {
    const [x, y] = [BigInt(String(a._value)), BigInt(String(b._value))]
    return x < y ? -1 : x > y ? 1 : 0
  }
  return rank(a) === 0 ? Number(a._value) - Number(b._value) : print(a).localeCompare(print(b))
}

/** Ids of entities and keys of drawn relations among the values; `others` counts nodes and relationships that the canvas does not draw. */
export function drawable(rows: readonly (readonly WireValue[])[]): { entities: Set<string>; relations: Set<string>; others: number } {
  const found = { entities: new Set<string>(), relations: new Set<string>(), others: 0 }
  const see = (value: WireValue): void => {
    if (isNode(value)) {
      const { id } = value._value._properties
      if (value._value._labels.includes('Entity') && id !== undefined) found.entities.add(print(id))
      else found.others += 1
    } else if (isRelationship(value)) {
      const { key, claimIds } = value._value._properties
      if (key !== undefined && claimIds !== undefined) found.relations.add(print(key))
      else found.others += 1
    } else {
      for (const inner of items(value)) see(inner)
      for (const [, inner] of fields(value)) see(inner)
    }
  }
  for (const row of rows) for (const value of row) see(value)
  return found
}
