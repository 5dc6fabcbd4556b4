import { readFileSync } from 'node:fs'
import neo4j from 'neo4j-driver'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { shippedVocabulary } from '../../graph-seed/workspace.ts'
import type { Graph, Schema } from '../../server/contract/answers.ts'
import type { ImportReport, ReadAnswer } from '../../server/contract/import/report.ts'
import type { Imported } from '../../server/contract/import.ts'
import { openStore } from '../../server/store/open-store.ts'
import type { GraphStore } from '../../server/store/store.ts'
import { post, serve } from '../server/serve.ts'

const by = 'Anna Berg'
const owners = [{ name: 'owners.csv', base64: readFileSync('tests/fixtures/import/owners.csv').toString('base64') }]

describe.each(inject('neo4j'))('a database of Neo4j $version that nobody filled', ({ uri, user, password }) => {
  const env = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password }
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password))
  const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id).sort()
  let shipped: Awaited<ReturnType<typeof shippedVocabulary>>
  let store: GraphStore
  /** Lent nothing, so that it tells what is kept. */
  let plain: GraphStore
  let send: <T>(path: string, body: object) => Promise<T>
  let read: <T>(path: string) => Promise<T>
  const declared = async (): Promise<string[]> => {
    const { records } = await driver.executeQuery('SHOW INDEXES YIELD name, owningConstraint')
    return records.map(row =>
      row.get('owningConstraint') === null ? `INDEX \`${row.get('name')}\`` : `CONSTRAINT \`${row.get('owningConstraint')}\``,
    )
  }
  let before: string[]
  beforeAll(async () => {
    before = await declared()
    shipped = await shippedVocabulary()
    store = await openStore(env, undefined, shippedVocabulary)
    plain = await openStore(env)
  })
  beforeEach(async () => {
    await driver.executeQuery('MATCH (n) DETACH DELETE n')
    const { address } = await serve({ store })
    send = async (path, body) => {
      const response = await post(address, path, body)
      const answer = await response.json()
      expect([path, response.status, answer.detail]).toEqual([path, 200, undefined])
      return answer
    }
    read = async path => (await fetch(address + path)).json()
  })
  afterAll(async () => {
    await driver.executeQuery('MATCH (n) DETACH DELETE n')
    // others who share the server compare what is declared
    for (const own of await declared()) if (!before.includes(own)) await driver.executeQuery(`DROP ${own}`)
    await Promise.all([store.close(), plain.close(), driver.close()])
  })
  const expectKept = async () => {
    const { predicates, kinds, families } = await plain.records()
    expect(kinds).toEqual(expect.arrayContaining(shipped.kinds))
    expect(families).toEqual(expect.arrayContaining(shipped.families))
    expect(ids(predicates)).toEqual(expect.arrayContaining(ids(shipped.predicates)))
  }

  test('answers with the shipped vocabulary, and nothing is written by asking', async () => {
    const { kinds, predicates } = await read<Schema>('/api/schema')
    expect([ids(kinds), ids(predicates)]).toEqual([ids(shipped.kinds), ids(shipped.predicates)])
    expect(await read<Graph>('/api/graph?kind=Person')).toMatchObject({ entities: [], relations: [] })
    const { kept } = await send<ReadAnswer>('/api/import/read', { files: owners })
    const report = await send<ImportReport>('/api/import/dry-run', { kept })
    expect(report.claims).toBeGreaterThan(0)
    expect(report.sums.unreadable).toBe(3) // as everywhere: rows that say nothing
    expect((await plain.records()).kinds).toEqual([])
  })

  test('keeps it with the first import, whose claims are drawn', async () => {
    const made = await send<Imported>('/api/import', { by, files: owners })
    expect(made.claims).toBeGreaterThan(0)
    await expectKept()
    const { relations } = await read<Graph>('/api/graph')
    expect(relations.length).toBeGreaterThan(0)
    // another copy, without a loan, reads the same
    const { address } = await serve({ store: plain })
    expect(((await (await fetch(`${address}/api/graph`)).json()) as Graph).relations).toEqual(relations)
  })

  test('keeps it with the first entity, and a predicate of one’s own beside it', async () => {
    await send('/api/entities', { by, kind: 'Person', name: 'Jon Lind' })
    await expectKept()
    await driver.executeQuery('MATCH (n) DETACH DELETE n')
    const sheet = Buffer.from('From,Tie,To\nJon Lind,moored beside,Anna Corte\n').toString('base64')
    await send('/api/import', {
      by,
      files: [{ name: 'new.csv', base64: sheet }],
      mapping: {
        columns: [
          { column: 'From', part: 'from' },
          { column: 'Tie', part: 'tie' },
          { column: 'To', part: 'to' },
        ],
        fill: true,
      },
    })
    const kept = ids((await plain.records()).predicates)
    expect(kept.filter(id => !ids(shipped.predicates).includes(id))).toHaveLength(1)
    expect(ids(shipped.predicates).filter(id => !kept.includes(id))).toEqual([])
  })
})
