/** The seed of a real Neo4j beside a load of the same nodes and relationships as one would write it by hand. */
import neo4j, { type Driver } from 'neo4j-driver'
import { buildGraph } from '../../../graph-seed/build-graph.ts'
import { readSeed } from '../../../graph-seed/read-sources.ts'
import { ownFolder } from '../../../graph-seed/workspace.ts'
import { startNeo4j } from '../../../scripts/neo4j/start.ts'
import { Grouped } from '../../../server/evidence/grouped.ts'
import type { GraphElements } from '../../../server/store/graph-elements.ts'
import { toElements } from '../../../server/store/to-elements.ts'
import { tell } from './measure.ts'
import { timed } from './watched.ts'

const batch = 10_000

export async function seedBesideNeo4j(files: string, [command, args]: [string, string[]]): Promise<void> {
  const server = await startNeo4j().catch((error: Error) => console.log(`Not beside a real Neo4j: ${error.message.split('\n')[0]}`))
  if (!server) return
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password))
  try {
    const env = { NEO4J_URI: server.uri, NEO4J_USER: server.user, NEO4J_PASSWORD: server.password }
    const graph = buildGraph(await readSeed(files, 'files'), await readSeed(ownFolder, 'files'))
    const elements = toElements(graph.records)
    const byHand = await loadByHand(driver, elements)
    await removeAll(driver)
    const seeded = await timed(command, args, env)
    tell('seed, Neo4j; beside a load written by hand', seeded.ms / 1000, byHand / 1000, 1.3, 's')
    console.log(`  its memory at most ${Math.round(seeded.bytes / 1024 / 1024)} MB`)
  } finally {
    await driver.close()
    await server.stop()
  }
}

/** With a driver of its own. */
export async function connected(
  { uri, user, password }: { uri: string; user: string; password: string },
  work: (driver: Driver) => Promise<void>,
): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password))
  try {
    await work(driver)
  } finally {
    await driver.close()
  }
}

/** CREATE in batches under an index of the ids, one transaction each; ms. */
export async function loadByHand(driver: Driver, { nodes, relationships }: GraphElements): Promise<number> {
  const begun = performance.now()
  // where there is one of another name, it stays
  for (const label of new Set(nodes.map(each => each.label)))
    await driver.executeQuery(`CREATE CONSTRAINT hand_${label} IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`)
  await driver.executeQuery('CALL db.awaitIndexes()')
  const send = async (text: string, rows: object[]) => {
    for (let at = 0; at < rows.length; at += batch)
      await driver.executeQuery(`UNWIND $rows AS row ${text}`, { rows: rows.slice(at, at + batch) })
  }
  for (const [labels, group] of grouped(nodes, each => each.labels.join(':')))
    await send(
      `CREATE (n:${labels}) SET n = row`,
      group.map(each => each.properties),
    )
  const kinds = grouped(relationships, ({ type, from, to }) => [type, from.label, to.label].join(' '))
  for (const [kind, group] of kinds) {
    const [type, from, to] = kind.split(' ')
    await send(
      `MATCH (a:${from} {id: row.from}) MATCH (b:${to} {id: row.to}) CREATE (a)-[r:${type}]->(b) SET r = row.properties`,
      group.map(each => ({ from: each.from.id, to: each.to.id, properties: each.properties })),
    )
  }
  return performance.now() - begun
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): IterableIterator<[string, T[]]> {
  const groups = new Grouped<T>()
  for (const item of items) groups.add(keyOf(item), item)
  return groups.entries()
}

async function removeAll(driver: Driver): Promise<void> {
  const session = driver.session()
  await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS')
  const { records } = await session.run('SHOW CONSTRAINTS YIELD name RETURN name')
  for (const record of records) await session.run(`DROP CONSTRAINT \`${record.get('name')}\``)
  await session.close()
}
