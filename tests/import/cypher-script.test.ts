import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { notedWords } from '../../server/contract/told/noted.ts'
import { readFiles } from '../../server/tables/read-files.ts'
import { cypherScript } from '../../server/tables/readers/cypher-script.ts'
import { Unreadable } from '../../server/tables/unreadable.ts'

const read = (text: string) => readFiles([{ name: 'graph.cypher', bytes: Buffer.from(text) }], { more: [cypherScript] })
const refusal = (text: string): string => {
  try {
    read(text)
    return 'was read'
  } catch (error) {
    if (error instanceof Unreadable) return error.message
    throw error
  }
}
const cells = (table: { columns: string[]; rows: { cells: string[] }[] } | undefined) =>
  table?.rows.map(({ cells: row }) => Object.fromEntries(table.columns.flatMap((column, i) => (row[i] ? [[column, row[i]]] : []))))

it('makes the graph that the script would make in an empty database', () => {
  const { files, tables } = read(readFileSync('tests/fixtures/import/harbour.cypher', 'utf8'))
  expect(files[0]?.notes.map(notedWords)).toEqual([
    'It also asks for something (3 clauses); that is not run.',
    'Its 1 constraints and indexes are left out.',
  ])
  expect(cells(tables.find(({ name }) => name === 'entities'))).toEqual([
    { id: 'n1', name: 'Ada Quist', kind: 'Person', born: '1962', languages: 'Danish; German' },
    { id: 'n2', name: 'Nordwind AG', kind: 'Company', founded: '1999-03-01' },
    { id: 'n3', name: 'Ivo Marsh', kind: 'Person', note: 'Counsel' },
  ])
  expect(cells(tables.find(({ name }) => name === 'ties'))).toMatchObject([
    { from: 'n1', to: 'n2', tie: 'OWNS', source: 'https://tide.example/1', share: '51', start: '2019' },
    { from: 'n3', to: 'n2', tie: 'director of' },
  ])
})

const hostile: [string, string][] = [
  ['MATCH (a:Person) CREATE (a)-[:KNOWS]->(:Person)', 'line 1: does more than CREATE, MERGE and SET say by themselves: MATCH'],
  ['CREATE (a);\nMATCH (n) DETACH DELETE n', 'line 2: does more than CREATE, MERGE and SET say by themselves: DETACH'],
  ['CREATE (a) DELETE a', 'DELETE'],
  ["LOAD CSV FROM 'file:///etc/passwd' AS row CREATE (:Row {of: row[0]})", 'LOAD'],
  ["CALL apoc.load.json('http://elsewhere.example') YIELD value RETURN value", 'CALL'],
  ['UNWIND range(1, 1000000000) AS i CREATE (:N {i: i})', 'UNWIND'],
  ['FOREACH (i IN [1] | CREATE (:N))', 'FOREACH'],
  ['CREATE (a {at: timestamp()})', 'a value that has to be worked out (a function)'],
  ['CREATE (a $properties)', 'properties that are no map (a parameter)'],
  ['CREATE (a:N {k: 1}), (b:N {k: 1}) MERGE (:N {k: 1})', 'a MERGE that finds several'],
  ['CREATE (a)-[:R]->(b) CREATE (a:Again)', 'a, which is made twice'],
  ['DROP DATABASE neo4j', 'DROP DATABASE NEO'],
  ['CREATE USER eve SET PASSWORD "x"', 'CREATE USER EVE'],
  ['CREATE (a', 'is no Cypher that can be read'],
  [`CREATE ${'('.repeat(10_000)}`, 'is no Cypher that can be read'],
  [`CREATE (a {t: '${'x'.repeat(200_000)}'})`, 'at most 100000 are read'],
]
it('refuses by name what does more', () => {
  for (const [text, why] of hostile) expect(refusal(text)).toContain(why)
})

it('keeps __proto__ as a property, and takes nothing from it', () => {
  const [, entities] = read('CREATE (a:Person {name: "Ada", __proto__: "x"})-[:KNOWS]->(b:Person {name: "Ivo"})').tables
  expect(cells(entities)?.[1]).toEqual({ id: 'n2', name: 'Ivo', kind: 'Person' })
  expect(({} as Record<string, unknown>).name).toBeUndefined()
})
