/** A database that the first version wrote is opened, forever (tests/fixtures/version-1/README.md). */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import neo4j, { type Driver } from 'neo4j-driver'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { openStore } from '../../server/store/open-store.ts'
import { schemaVersion } from '../../server/store/schema-version.ts'
import type { GraphStore } from '../../server/store/store.ts'
import { toElements } from '../../server/store/to-elements.ts'
import { expectVersionOne } from './version-1-record.ts'

const lines = readFileSync('tests/fixtures/version-1/neo4j.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line))
const typed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(typed)
  return typeof value === 'object' && value !== null && 'int' in value ? neo4j.int(String(value.int)) : value
}
const properties = (own: object) => Object.fromEntries(Object.entries(own).map(([key, value]) => [key, typed(value)]))

async function loadFixture(driver: Driver): Promise<void> {
  await driver.executeQuery('MATCH (n) DETACH DELETE n')
  const nodes = lines
    .filter(line => 'labels' in line)
    .map((line, place) => ({ place, labels: line.labels, own: properties(line.properties) }))
  const relationships = lines
    .filter(line => 'type' in line)
    .map(({ type, from, to, properties: own }) => ({ type, from, to, own: properties(own) }))
  await driver.executeQuery('UNWIND $nodes AS row CREATE (n:$(row.labels)) SET n = row.own, n.__place = row.place', { nodes })
  await driver.executeQuery('CREATE INDEX fixture_place IF NOT EXISTS FOR (n:Fixture) ON (n.__place)')
  await driver.executeQuery('MATCH (n) SET n:Fixture')
  await driver.executeQuery('CALL db.awaitIndexes(300)')
  await driver.executeQuery(
    'UNWIND $relationships AS row MATCH (a:Fixture {__place: row.from}), (b:Fixture {__place: row.to}) CREATE (a)-[r:$(row.type)]->(b) SET r = row.own',
    { relationships },
  )
  await driver.executeQuery('MATCH (n:Fixture) REMOVE n:Fixture, n.__place')
  await driver.executeQuery('DROP INDEX fixture_place')
}

describe.each(inject('neo4j').slice(0, 1))('a database of the first version, on Neo4j $version', ({ uri, user, password }) => {
  let driver: Driver
  let folder: string
  const said: string[] = []
  const opened: GraphStore[] = []
  const open = async (keepIn = folder) => {
    const store = await openStore({ NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, ISNAD_DATA: keepIn }, line =>
      said.push(line),
    )
    opened.push(store)
    return store
  }
  const meta = async () => {
    const { records } = await driver.executeQuery("MATCH (m:Meta {id: 'graph'}) RETURN m.revision AS revision, m.schema AS schema")
    return { revision: records[0]?.get('revision'), schema: Number(records[0]?.get('schema')) }
  }
  beforeEach(async () => {
    driver = neo4j.driver(uri, neo4j.auth.basic(user, password))
    folder = mkdtempSync(join(tmpdir(), 'isnad-version-1-'))
    said.length = 0
    await loadFixture(driver)
  })
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close()
    await driver.executeQuery('MATCH (n) DETACH DELETE n')
    await driver.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('opens with every claim, entity and judgement; the record is kept as a file, rebuilt once, and that is said', {
    timeout: 600_000,
  }, async () => {
    const [store, other] = [await open(), await open()]
    const [records, same] = await Promise.all([store.records(), other.records()])
    expectVersionOne(records)
    expect(same).toEqual(records)
    expect(said).toEqual([
      expect.stringMatching(/written in form 1 by an older Isnad; it was rebuilt in form \d+ with the same claims.*is kept as/),
    ])
    const [copy = ''] = readdirSync(folder)
    expect([copy, statSync(join(folder, copy)).mode & 0o777]).toEqual([expect.stringMatching(/^kept-database-form-1-/), 0o600])
    expect(JSON.parse(readFileSync(join(folder, copy), 'utf8')).records.claims).toHaveLength(98)
    const drawn = new Map<string, number>()
    for (const { type } of toElements(records).relationships) drawn.set(type, (drawn.get(type) ?? 0) + 1)
    expect(new Map((await store.schema()).relationshipTypes.map(({ name, count }) => [name, count]))).toEqual(drawn)
    expect(await meta()).toEqual({ revision: await store.revision(), schema: schemaVersion })
  })

  test('is left as it is where no copy can be kept, and that is said in one line', async () => {
    const before = await meta()
    writeFileSync(join(folder, 'a-file'), '')
    const store = await open(join(folder, 'a-file'))
    await expect(store.records()).rejects.toThrow(/first a copy of the record is to be kept, and that failed.*a-file/)
    expect(await meta()).toEqual({ ...before, schema: 0 })
  })

  test('a database of a newer Isnad is refused by name, reading and writing, and stays as it is', async () => {
    await driver.executeQuery("MATCH (m:Meta {id: 'graph'}) SET m.schema = $schema", { schema: neo4j.int(schemaVersion + 1) })
    const before = await meta()
    const store = await open()
    const newer = /was written by a newer Isnad: its form is version \d+, .*Nothing was changed/
    await expect(store.records()).rejects.toThrow(newer)
    await expect(store.revision()).rejects.toThrow(newer)
    await expect(store.reset()).rejects.toThrow(newer)
    expect(await meta()).toEqual(before)
  })
})

if (inject('neo4j').length === 0) test.skip('a database of the first version, on Neo4j', () => undefined)
