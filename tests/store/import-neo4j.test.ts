import neo4j from 'neo4j-driver'
import { describe, expect, inject, onTestFinished, test } from 'vitest'
import { readForeign } from '../../server/store/neo4j/read-foreign.ts'
import { openStore } from '../../server/store/open-store.ts'
import { importSuite } from './import-suite.ts'

const servers = inject('neo4j')

describe.each(servers)('imports into Neo4j $version', ({ uri, user, password }) => {
  importSuite(() => openStore({ NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password }))

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
})

// counted as skipped, not left out
if (servers.length === 0) describe.skip('imports into Neo4j', () => importSuite(() => Promise.reject(new Error('no Neo4j'))))
