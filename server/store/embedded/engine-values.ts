import { elementIdOf } from '@isnad/cypher/functions'
import type { WireValue } from '../../contract/query.ts'
import type { Plain } from '../queries.ts'
import type { Value } from '../value-types.ts'
import { type Budget, leafToWire, listToWire, mapToWire, record } from '../values.ts'

/** Throws OverBudget as soon as the budget is used up. */
export function valueToWire(value: Value, budget: Budget): WireValue {
  const convert = (inner: Value) => valueToWire(inner, budget)
  if (value === null || typeof value !== 'object') return leafToWire(value, budget)
  if (Array.isArray(value)) return listToWire(value, convert, budget)
  if (value instanceof Map) return mapToWire(value, convert, budget)
  switch (value.kind) {
    case 'node':
      return {
        $type: 'Node',
        _value: { _element_id: elementIdOf(value), _labels: [...value.labels], _properties: record(value.properties, convert, budget) },
      }
    case 'relationship':
      return {
        $type: 'Relationship',
        _value: {
          _element_id: elementIdOf(value),
          _start_node_element_id: elementIdOf(value.start),
          _end_node_element_id: elementIdOf(value.end),
          _type: value.type,
          _properties: record(value.properties, convert, budget),
        },
      }
    case 'path':
      return {
        $type: 'Path',
        _value: value.nodes.flatMap((node, i) => (i === 0 ? [node] : [value.relationships[i - 1]!, node])).map(convert),
      }
    default:
      return leafToWire(value, budget)
  }
}

/** For the app's own questions, which return no temporal values, points, nodes or paths. */
export function valueToPlain(value: Value): Plain {
  if (typeof value === 'bigint') return Number(value)
  if (Array.isArray(value)) return value.map(valueToPlain)
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, inner]) => [key, valueToPlain(inner)]))
  if (typeof value === 'object' && value !== null) throw new TypeError(`A ${value.kind} has no plain form.`)
  return value
}
