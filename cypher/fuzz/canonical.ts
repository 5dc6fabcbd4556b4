/** Answers as text that can be compared. Entities are identified by `k`, which is unique in these graphs. */
import { formatPoint } from '../text/point.ts'
import { formatTemporal } from '../text/temporal.ts'
import type { Value } from '../types/types.ts'
import { isList, isMap, isNode, isPath, isPoint, isRelationship } from '../values/index.ts'

export interface Leeway {
  /** 1 stands for 1.0 and 0.0 for -0.0: Cypher finds them equal, and either may represent both. */
  readonly equals: boolean
  readonly digits: boolean
}
export const EXACT: Leeway = { equals: false, digits: false }

export function canonical(v: Value, leeway: Leeway): string {
  const inner = (item: Value): string => canonical(item, leeway)
  if (v === null) return 'null'
  if (typeof v === 'string') return JSON.stringify(v.replace(LONE, '?'))
  if (typeof v === 'boolean') return String(v)
  if (typeof v === 'bigint') return leeway.equals ? float(Number(v), leeway) : String(v)
  if (typeof v === 'number') return float(v, leeway)
  if (isList(v)) return `[${v.map(inner).join(', ')}]`
  if (isMap(v)) return `{${entries(v, inner)}}`
  if (isNode(v)) return `(${[...v.labels].sort().join(':')} ${entries(v.properties, inner)})`
  if (isRelationship(v)) return `[${v.type} ${entries(v.properties, inner)}]`
  if (isPath(v)) return `<${v.nodes.map((node, i) => `${i === 0 ? '' : inner(v.relationships[i - 1] ?? null)}${inner(node)}`).join('')}>`
  return isPoint(v) ? formatPoint(v) : `${v.kind} ${formatTemporal(v)}`
}

export function canonicalBag(v: Value, leeway: Leeway): string {
  return isList(v) ? `bag ${v.map(item => canonical(item, leeway)).sort()}` : canonical(v, leeway)
}

/** Bolt cannot carry half of a surrogate pair. */
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

function float(v: number, { equals, digits }: Leeway): string {
  if (!Number.isFinite(v)) return String(v)
  const kept = digits ? Number(v.toPrecision(12)) : v
  if (Object.is(kept, -0)) return equals ? '0.0' : '-0.0'
  return Number.isInteger(kept) ? `${kept}.0` : String(kept)
}

const entries = (map: ReadonlyMap<string, Value>, inner: (v: Value) => string): string =>
  [...map]
    .map(([key, item]) => `${key}: ${inner(item)}`)
    .sort()
    .join(', ')
