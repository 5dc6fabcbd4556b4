/** As in Neo4j's error messages: `Long(1)`, `String("a")`, `List{Long(1)}`. */

import { isList, isMap, isNode, isPath, isPoint, isRelationship } from '../types/kinds.ts'
import type { Value } from '../types/types.ts'
import { formatPoint } from './point.ts'
import { formatTemporal } from './temporal.ts'

/** Values may be megabytes long or deeply nested; a message need not show all. */
const MOST = 2000

export function describe(v: Value): string {
  const told = tell(v, MOST)
  return told.length > MOST ? `${told.slice(0, MOST)}…` : told
}

function tell(v: Value, room: number): string {
  if (room <= 0) return ''
  if (v === null) return 'NO_VALUE'
  if (typeof v === 'bigint') return `Long(${v})`
  if (typeof v === 'number') return `Double(${formatExponent(v)})`
  if (typeof v === 'string') return `String("${v.slice(0, room + 1)}")`
  if (typeof v === 'boolean') return `Boolean('${v}')`
  if (isList(v)) return `List{${joined(v, room, tell)}}`
  if (isMap(v)) return `Map{${joined(v, room, ([key, item], left) => `${key} -> ${tell(item, left)}`)}}`
  if (isNode(v)) return `(${v.id})`
  if (isRelationship(v)) return `-[${v.id}]-`
  if (isPath(v))
    return `Path{${v.nodes
      .slice(0, room)
      .map((n, i) => `(${n.id})${describeStep(v.relationships[i])}`)
      .join('')}}`
  return isPoint(v) ? formatPoint(v) : formatTemporal(v)
}

function joined<T>(items: Iterable<T>, room: number, tellOne: (item: T, room: number) => string): string {
  let told = ''
  for (const item of items) {
    if (told.length > room) break
    told += `${told === '' ? '' : ', '}${tellOne(item, room - told.length - 6)}`
  }
  return told
}

const describeStep = (r: { id: number } | undefined): string => (r ? `-[${r.id}]-` : '')

function formatExponent(v: number): string {
  if (!Number.isFinite(v)) return String(v)
  return v.toExponential(6).replace(/e([+-])(\d)$/, 'e$10$2')
}
