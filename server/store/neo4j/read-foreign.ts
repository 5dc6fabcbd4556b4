/** Somebody else's database as tables: read-only, one transaction, rows as they come. */

import neo4j, { type Session } from 'neo4j-driver'
import { coded } from '../../contract/told/coded.ts'
import { type GraphEntity, type GraphTie, graphTables, propertyGraphEntity, propertyGraphTie } from '../../tables/graph-tables.ts'
import { figure, limits } from '../../tables/limits.ts'
import type { Material, Table } from '../../tables/table.ts'
import { Unreadable } from '../../tables/unreadable.ts'
import { connect, type Neo4jSettings } from './connection.ts'
import { driverToWire } from './driver-values.ts'

const mostMs = 10 * 60_000

/** `progress` is told how many there are so far. Throws StoreError (not reachable) and Unreadable (too large, empty). */
export async function readForeign(settings: Neo4jSettings, name: string, progress: (line: string) => void): Promise<Material> {
  const connection = connect(settings)
  try {
    return await connection.use('READ', mostMs, session => readIn(session, name, progress))
  } finally {
    await connection.close()
  }
}

async function readIn(session: Session, name: string, progress: (line: string) => void): Promise<Material> {
  const tx = await session.beginTransaction({ timeout: mostMs })
  const entities: GraphEntity[] = []
  const ties: GraphTie[] = []
  const room = budgetOf(name)
  try {
    for await (const record of tx.run('MATCH (n) RETURN elementId(n), labels(n), properties(n)')) {
      const [id, labels, properties] = [...record.values()] as [string, string[], Record<string, unknown>]
      entities.push(propertyGraphEntity(id, labels, room(properties, entities.length, 'nodes')))
      if (entities.length % 10_000 === 0) progress(`${figure(entities.length)} nodes`)
    }
    const rows = tx.run('MATCH (a)-[r]->(b) RETURN elementId(a), elementId(b), type(r), properties(r)')
    for await (const record of rows) {
      const [from, to, type, properties] = [...record.values()] as [string, string, string, Record<string, unknown>]
      ties.push(propertyGraphTie(from, to, type, room(properties, ties.length, 'relationships')))
      if (ties.length % 10_000 === 0) progress(`${figure(ties.length)} relationships`)
    }
  } finally {
    await tx.rollback().catch(() => undefined)
  }
  if (ties.length + entities.length === 0) throw new Unreadable(name, null, coded('holdsNoNode'))
  const tables = graphTables({ entities, ties }).map(
    (table): Table => ({ ...table, columns: table.columns ?? [], heading: null, above: [] }),
  )
  return { files: [{ name, format: 'Neo4j', encoding: null, separator: null, notes: [] }], tables }
}

function budgetOf(name: string) {
  let left = limits.unfoldedBytes
  return (properties: Record<string, unknown>, so: number, what: string): Record<string, string> => {
    if (so >= limits.rows) throw new Unreadable(name, null, coded('hasMoreThan', { rows: limits.rows, what }), coded('takeAPartOfIt'))
    const cells = Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, cellOf(value)]))
    for (const [key, cell] of Object.entries(cells)) left -= 2 * (key.length + cell.length)
    if (left < 0)
      throw new Unreadable(
        name,
        null,
        coded('holdsMoreThanMbOf', { unfoldedBytes: limits.unfoldedBytes / 1024 / 1024 }),
        coded('takeAPartOfIt'),
      )
    return cells
  }
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(cellOf).join('; ')
  if (typeof value !== 'object') return String(value)
  if (neo4j.isDate(value) || neo4j.isDateTime(value) || neo4j.isLocalDateTime(value)) return value.toString().slice(0, 10)
  const wire = driverToWire(value, { left: 10_000 })
  return typeof wire === 'object' && wire !== null && '_value' in wire ? String(wire._value) : JSON.stringify(wire)
}
