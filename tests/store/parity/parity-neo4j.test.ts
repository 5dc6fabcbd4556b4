import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openStore } from '../../../server/store/open-store.ts'
import type { GraphStore } from '../../../server/store/store.ts'
import { toElements } from '../../../server/store/to-elements.ts'
import { seedRecords } from '../../server/seed-records.ts'
import { type Outcome, outcome } from './compare.ts'
import { generatedGraph } from './graph.ts'
import { params, queries } from './queries.ts'

const all = Object.entries(queries).flatMap(([construct, list]) => list.map((cypher): [string, string] => [construct, cypher]))
/** 5.26 is the promise; a later version is asked every third query, which is some of each construct. */
const asked = (version: string) => (version.startsWith('2') ? all.filter((_, n) => n % 3 === 0) : all)
const mostRefused = 12
/**
 * Errors are compared by code and position on 5.26; these, and all on 2026, by their slug alone, since the analyzer is of a Neo4j between
 * the two.
 */
const placedElsewhere = new Map([
  ['RETURN 1 AS x, 2 AS x', 'the analyzer points at the second x, 5.26 at the first item'],
  ['CALL db.labels() YIELD nothing RETURN nothing', 'the analyzer points at the call, 5.26 at the name'],
  ['RETURN {a: 1}.a.b', 'the analyzer sees the wrong type before it runs, 5.26 while it runs'],
])
const comparable = (outcome: Outcome, exact: boolean): Outcome =>
  'error' in outcome && (!exact || outcome.error.slug === 'read-only') ? { error: { slug: outcome.error.slug } } : outcome
const servers = inject('neo4j')

async function load(store: GraphStore) {
  const records = await seedRecords()
  const parts = [toElements(records), generatedGraph(7, 24, 90), generatedGraph(11, 12, 60)]
  const put = { nodes: parts.flatMap(part => part.nodes), relationships: parts.flatMap(part => part.relationships) }
  await store.prepare([...records.predicates.filter(({ drawn }) => drawn).map(({ id }) => id), 'KNOWS', 'LIKES'])
  await store.write({ expect: await store.reset(), put, remove: { nodes: [], relationships: [] } })
}

function paritySuite(open: () => Promise<GraphStore>, version: string) {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-parity-'))
  const count = { equal: 0, refused: [] as string[], different: 0 }
  const cases = asked(version)
  let embedded: GraphStore
  let neo4j: GraphStore
  beforeAll(async () => {
    embedded = await openStore({ ISNAD_DATA: folder })
    neo4j = await open()
    await Promise.all([load(embedded), load(neo4j)])
  })
  afterAll(async () => {
    const { equal, refused, different } = count
    console.log(
      `Parity with Neo4j ${version}: ${cases.length} queries, ${equal} equal, ${refused.length} refused, ${different} different.${refused.map(cypher => `\n  refused: ${cypher}`).join('')}`,
    )
    await Promise.all([embedded.close(), neo4j.close()])
    rmSync(folder, { recursive: true, force: true })
  })

  test.each(cases)('%s: %s', async (_construct, cypher) => {
    const [ours, theirs] = (await Promise.all([embedded, neo4j].map(store => outcome(store, cypher, params)))) as [Outcome, Outcome]
    if ('error' in ours && ours.error.slug === 'not-faithful') return void count.refused.push(cypher)
    count.different++
    const exact = version.startsWith('5.') && !placedElsewhere.has(cypher)
    expect(comparable(ours, exact)).toEqual(comparable(theirs, exact))
    count.different--
    count.equal++
  })

  test(`the suite is large enough, and at most ${mostRefused} queries are refused`, () => {
    expect(all.length).toBeGreaterThanOrEqual(120)
    for (const [construct, list] of Object.entries(queries)) {
      expect(list.filter(cypher => !count.refused.includes(cypher)).length, construct).toBeGreaterThanOrEqual(3)
      expect(cases.filter(([of]) => of === construct).length, construct).toBeGreaterThanOrEqual(1)
    }
    expect(count.refused.length).toBeLessThanOrEqual(mostRefused)
  })
}

for (const { version, uri, user, password } of servers) {
  describe(`parity with Neo4j ${version}`, () =>
    paritySuite(() => openStore({ NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password }), version))
}
if (servers.length === 0) describe.skip('parity with Neo4j', () => paritySuite(() => Promise.reject(new Error('no Neo4j')), ''))
