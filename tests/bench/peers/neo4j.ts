import neo4j, { type Driver } from 'neo4j-driver'
import { startNeo4j } from '../../../scripts/neo4j/start.ts'
import { ENTITIES, ends, entity } from './big-graph.ts'

export interface Neo4jPeer {
  version: string
  pid: number
  run(text: string, params?: Record<string, unknown>): Promise<unknown>
  /** All rows, integers as numbers. */
  rows(text: string): Promise<unknown[][]>
  stop(): Promise<void>
}

/** Started, filled and warm; null, with a printed line, where none can be started. */
export async function neo4jPeer(): Promise<Neo4jPeer | null> {
  try {
    const server = await startNeo4j()
    const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password))
    await fill(driver)
    return {
      version: server.version,
      pid: server.pid,
      run: async (text, params) => (await driver.executeQuery(text, params)).records[0]?.get(0),
      rows: async text => {
        const { records } = await driver.executeQuery(text)
        return records.map(record => record.map(value => (neo4j.isInt(value) ? value.toNumber() : value)))
      },
      stop: async () => {
        await driver.close()
        await server.stop()
      },
    }
  } catch (error) {
    console.log(`No ratios against a real Neo4j: ${(error as Error).message.split('\n')[0]}`)
    return null
  }
}

const BATCH = 20_000

async function fill(driver: Driver): Promise<void> {
  await driver.executeQuery('CREATE INDEX FOR (n:Entity) ON (n.id)')
  const nodes = Array.from({ length: ENTITIES }, (_, i) => entity(i))
  for (let at = 0; at < nodes.length; at += BATCH) {
    await driver.executeQuery('UNWIND $rows AS row CREATE (n:Entity {id: row.id, name: row.name, k: toInteger(row.k)})', {
      rows: nodes.slice(at, at + BATCH),
    })
  }
  await driver.executeQuery('CALL db.awaitIndexes()')
  const rows = ends.map(([from, to], i) => ({ from: `e${from}`, to: `e${to}`, key: `r${i}` }))
  const text = 'UNWIND $rows AS row MATCH (a:Entity {id: row.from}), (b:Entity {id: row.to}) CREATE (a)-[:KNOWS {key: row.key}]->(b)'
  for (let at = 0; at < rows.length; at += BATCH) await driver.executeQuery(text, { rows: rows.slice(at, at + BATCH) })
}
