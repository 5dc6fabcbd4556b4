import { execute, type Value } from '@isnad/cypher'
import { compile } from '@isnad/cypher/compile'
import { expect, test } from 'vitest'
import { compileUnanalyzed } from '../../cypher/compile.ts'
import type { Records } from '../../server/evidence/records.ts'
import { engineSchema } from '../../server/store/embedded/engine-schema.ts'
import { loadedGraph } from '../../server/store/embedded/graph-loader.ts'
import { entriesOf } from '../../server/store/embedded/journal-entries.ts'
import { decodeParams } from '../../server/store/params.ts'
import { follow } from '../../server/store/says-so/follow.ts'
import { toElements } from '../../server/store/to-elements.ts'
import { records } from '../evidence/record.ts'
import { claim } from '../factories/records.ts'
import { seedRecords } from '../server/seed-records.ts'
import { libraryQueries } from './library.ts'

/** Of the article nothing is judged, dated so, or tied both ways. */
const without = ['friendly-and-hostile', 'judgements', 'said-to-hold-in', 'same-name', 'what-is-denied-of']

async function answersOf(records: Records, id: string, params: Record<string, unknown> = {}): Promise<unknown[][]> {
  const query = (await libraryQueries()).find(each => each.id === id)
  if (!query) throw new Error(`There is no query ${id}.`)
  const loaded = loadedGraph()
  loaded.apply([...entriesOf({ expect: '', put: toElements(records), remove: { nodes: [], relationships: [] } })], '1')
  const { rows } = execute(compileUnanalyzed(query.cypher), contextOf(loaded.graph, { ...query.params, ...params }))
  return [...rows].map(row => row.map(plainValue))
}

const plainValue = (value: Value): unknown =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'node' ? value.properties.get('id') : value

const contextOf = (graph: ReturnType<typeof loadedGraph>['graph'], params: Record<string, unknown>) => ({
  graph,
  schema: engineSchema(graph),
  params: decodeParams(params),
  now: { epochMs: 0, zone: 'Z' },
  tick() {},
  charge() {},
})

test('every query that ships is right, is followed, and has an answer in the article', async () => {
  const loaded = loadedGraph()
  loaded.apply([...entriesOf({ expect: '', put: toElements(await seedRecords()), remove: { nodes: [], relationships: [] } })], '1')
  const { graph } = loaded
  const empty: string[] = []
  for (const { id, cypher, params } of await libraryQueries()) {
    compile(cypher)
    const { text } = follow(cypher)
    expect(text, id).not.toBeNull()
    if ([...execute(compileUnanalyzed(text ?? cypher), contextOf(graph, params)).rows].length === 0) empty.push(id.replace('shipped/', ''))
  }
  expect(empty.sort()).toEqual(without)
}, 120_000)

test('what is not so is never told as if it were: a claim and its opposite contradict each other, and each query says which is which', async () => {
  const by = (agent: string) => ({ assertedBy: agent, chain: [{ agent, act: 'states' }], source: 'other-doc' })
  const said = (id: string, more: Parameters<typeof claim>[1]) =>
    claim(id, { subject: 'a', predicate: 'LEADS', object: 'b', modality: 'asserted', source: 'doc', ...more })
  const own = records([
    said('C1', {}),
    said('C2', { polarity: 'negative', ...by('other-paper') }),
    said('C3', { predicate: 'ALLIED_WITH' }),
    said('C4', { predicate: 'ALLIED_WITH', subject: 'b', object: 'a', modality: 'denied' }),
    // a wish contradicts nothing
    said('C5', { subject: 'c', modality: 'intended' }),
    said('C6', { subject: 'c', polarity: 'negative' }),
    said('C7', { subject: 'c', object: 'a' }),
    said('C8', { predicate: 'DENIES', subject: 'c', object: 'a', denies: ['C7'] }),
  ])
  const pairs = (await answersOf(own, 'shipped/contradictions')).map(row => [row.at(-2), row[3], row.at(-1)])
  expect(pairs).toEqual([
    ['C1', 'that it is not so', 'C2'],
    ['C3', 'that it is not so', 'C4'],
    ['C7', 'denies it', 'C8'],
  ])
  expect((await answersOf(own, 'shipped/who-denies-what')).map(row => row.slice(2))).toEqual([
    ['a', 'LEADS', 'b'],
    ['b', 'ALLIED_WITH', 'a'],
    ['c', 'LEADS', 'b'],
    ['c', 'LEADS', 'a'],
  ])
  expect((await answersOf(own, 'shipped/what-is-denied-of', { entity: 'c' })).map(row => row.slice(2))).toEqual([
    ['c', 'LEADS', 'b', null, null],
    ['c', 'LEADS', 'a', null, 'C7'],
  ])
  expect((await answersOf(own, 'shipped/claims-with-predicate', { predicate: 'LEADS' })).map(row => row[2])).toEqual([
    ...['it is so', 'it is not so', 'it is so', 'it is not so', 'it is so'],
  ])
  const ofOne = { speaker: 'other-paper', entity: 'b' }
  expect((await answersOf(own, 'shipped/what-does-say-about', ofOne)).map(row => row[1])).toContain('not LEADS')
  expect((await answersOf(own, 'shipped/what-is-said-about', { entity: 'b' })).map(row => row[1])).toContain('not LEADS')
})
