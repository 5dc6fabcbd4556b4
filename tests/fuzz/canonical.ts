/** Answers as text, so that two engines' can be laid side by side. Entities are told by their `k`, which the graphs keep unique. */
import { formatPoint } from '../../server/store/embedded/cypher/point-format.ts'
import { formatTemporal } from '../../server/store/embedded/cypher/temporal/format.ts'
import type { Value } from '../../server/store/embedded/cypher/types.ts'
import { isList, isMap, isNode, isPath, isPoint, isRelationship } from '../../server/store/embedded/cypher/values.ts'

/** `strict` tells 1 from 1.0 and 0.0 from -0.0; otherwise numbers that Cypher finds equal, or that differ by rounding, are one. */
export function canonical(v: Value, strict: boolean): string {
  const inner = (item: Value): string => canonical(item, strict)
  if (v === null) return 'null'
  if (typeof v === 'string') return JSON.stringify(v.replace(LONE, '?'))
  if (typeof v === 'boolean') return String(v)
  if (typeof v === 'bigint') return strict ? String(v) : loose(Number(v))
  if (typeof v === 'number') return strict ? exact(v) : loose(v)
  if (isList(v)) return `[${v.map(inner).join(', ')}]`
  if (isMap(v)) return `{${entries(v, inner)}}`
  if (isNode(v)) return `(${[...v.labels].sort().join(':')} ${entries(v.properties, inner)})`
  if (isRelationship(v)) return `[${v.type} ${entries(v.properties, inner)}]`
  if (isPath(v)) return `<${v.nodes.map((node, i) => `${i === 0 ? '' : inner(v.relationships[i - 1] ?? null)}${inner(node)}`).join('')}>`
  return isPoint(v) ? formatPoint(v) : `${v.kind} ${formatTemporal(v)}`
}

/** A list whose order says nothing. */
export function canonicalBag(v: Value, strict: boolean): string {
  return isList(v) ? `bag ${v.map(item => canonical(item, strict)).sort()}` : canonical(v, strict)
}

/** Bolt cannot carry half of a pair. */
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
const exact = (v: number): string => (Object.is(v, -0) ? '-0.0' : Number.isInteger(v) ? `${v}.0` : String(v))
const loose = (v: number): string => (Number.isFinite(v) ? String(Number(v.toPrecision(12)) + 0) : String(v))

const entries = (map: ReadonlyMap<string, Value>, inner: (v: Value) => string): string =>
  [...map]
    .map(([key, item]) => `${key}: ${inner(item)}`)
    .sort()
    .join(', ')
