import neo4j from 'neo4j-driver'
import { describe, expect, inject, onTestFinished, test } from 'vitest'
import { toCypher } from '../../client/figure/data/cypher-script.ts'
import { flatOf } from '../../client/figure/data/flat.ts'
import { graphOf } from '../../graph-seed/workspace.ts'
import { materialOf } from '../../scripts/figure/material.ts'
import { createLedger } from '../../server/evidence/ledger.ts'
import { readForeign } from '../../server/store/neo4j/read-foreign.ts'
import { openStore } from '../../server/store/open-store.ts'
import { importSuite } from './import-suite.ts'

const servers = inject('neo4j')

describe.each(servers)('imports into Neo4j $version', ({ version, uri, user, password }) => {
  // what is written goes through the store, whose own suite runs on every version
  if (version === servers[0]?.version) importSuite(() => openStore({ NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password }))

  // after the suite, whose vocabulary goes with the rest
  test('somebody else’s database is read as tables, and nothing in it changes', async () => {
    const driver = neo4j.driver(uri, neo4j.auth.basic(user, password))
    onTestFinished(() => driver.close())
    const run = (text: string) => driver.executeQuery(text)
    await run('MATCH (n) DETACH DELETE n')
    await run(
      "CREATE (a:Skipper:Person {name: 'Ada Quist', born: date('1961-02-03')})-[:OWNS {share: 51, papers: ['a', 'b']}]->(:Ship {name: 'Aurora'})",
    )
    const { tables } = await readForeign({ uri, user, password }, 'db', () => undefined)
    const cells = tables.map(({ columns, rows }) => rows.map(row => Object.fromEntries(columns.map((column, i) => [column, row.cells[i]]))))
    expect(cells[0]).toMatchObject([{ tie: 'OWNS', share: '51', papers: 'a; b' }])
    expect(cells[1]).toMatchObject([
      { name: 'Ada Quist', born: '1961-02-03' },
      { name: 'Aurora', kind: 'Ship' },
    ])
    expect((await run('MATCH (n) RETURN count(n) AS n')).records[0]?.get('n').toNumber()).toBe(2)
    await run('MATCH (n) DETACH DELETE n')
    await expect(readForeign({ uri, user, password }, 'db', () => undefined)).rejects.toThrow('holds no node')
  })

  test.runIf(version === servers[0]?.version)(
    'a figure saved as a Cypher script has the same entities and relations there, also run twice',
    async () => {
      const driver = neo4j.driver(uri, neo4j.auth.basic(user, password))
      onTestFinished(() => driver.close())
      const run = (text: string) => driver.executeQuery(text)
      await run('MATCH (n) DETACH DELETE n')
      const material = await materialOf(createLedger((await graphOf(null)).records), null)
      const { entities, relations } = flatOf(material)
      // a line break within a text is written as \n, so these end statements
      const statements = toCypher(material)
        .split(/;\n/)
        .filter(each => each.trim() !== '')
      const counts = async () => {
        const { records } = await run('MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n) AS nodes, count(r) AS ties')
        return [records[0]?.get('nodes').toNumber(), records[0]?.get('ties').toNumber()]
      }
      for (const _ of ['once', 'again']) {
        for (const statement of statements) await run(statement)
        expect(await counts()).toEqual([entities.length, relations.length])
      }
      const { records } = await run('MATCH (a)-[r]->(b) RETURN r.id AS id, a.id AS source, b.id AS target, a.name AS name, r.said AS said')
      const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
      const nameOf = new Map(entities.map(({ id, label }) => [id, label]))
      expect(records.map(record => record.toObject() as { id: string }).toSorted(byId)).toEqual(
        relations.map(({ id, source, target, said }) => ({ id, source, target, name: nameOf.get(source), said })).toSorted(byId),
      )
      await run('DROP CONSTRAINT isnad_entity_id IF EXISTS')
      await run('MATCH (n) DETACH DELETE n')
    },
  )
})

// counted as skipped, not left out
if (servers.length === 0) describe.skip('imports into Neo4j', () => importSuite(() => Promise.reject(new Error('no Neo4j'))))
