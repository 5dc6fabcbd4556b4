/** Values as Neo4j prints them inside error messages: `Long(1)`, `String("a")`, `List{Long(1)}`. */

import { isList, isMap, isNode, isPath, isPoint, isRelationship } from './kinds.ts'
import { formatPoint } from './point-format.ts'
import { formatTemporal } from './temporal/format.ts'
import type { Value } from './types.ts'

/** The value in Neo4j's debugging notation, for messages only. */
export function describe(v: Value): string {
  if (v === null) return 'NO_VALUE'
  if (typeof v === 'bigint') return `Long(${v})`
  if (typeof v === 'number') return `Double(${formatExponent(v)})`
  if (typeof v === 'string') return `String("${v}")`
  if (typeof v === 'boolean') return `Boolean('${v}')`
  if (isList(v)) return `List{${v.map(describe).join(', ')}}`
  if (isMap(v)) return `Map{${[...v].map(([key, item]) => `${key} -> ${describe(item)}`).join(', ')}}`
  if (isNode(v)) return `(${v.id})`
  if (isRelationship(v)) return `-[${v.id}]-`
  if (isPath(v)) return `Path{${v.nodes.map((n, i) => describe(n) + describeStep(v.relationships[i])).join('')}}`
  return isPoint(v) ? formatPoint(v) : formatTemporal(v)
}

const describeStep = (r: { id: number } | undefined): string => (r ? `-[${r.id}]-` : '')

function formatExponent(v: number): string {
  if (!Number.isFinite(v)) return String(v)
  return v.toExponential(6).replace(/e([+-])(\d)$/, 'e$10$2')
}
