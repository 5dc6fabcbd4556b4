import { execute } from '@isnad/cypher'
import { expect, test } from 'vitest'
import { compileUnanalyzed } from '../../cypher/compile.ts'
import { engineSchema } from '../../server/store/embedded/engine-schema.ts'
import { loadedGraph } from '../../server/store/embedded/graph-loader.ts'
import { entriesOf } from '../../server/store/embedded/journal-entries.ts'
import { decodeParams } from '../../server/store/params.ts'
import { follow } from '../../server/store/says-so/follow.ts'
import { columnsOf, numbering } from '../../server/store/says-so/numbering.ts'
import { toElements } from '../../server/store/to-elements.ts'
import { seedRecords } from '../server/seed-records.ts'
import { generatedGraph } from './parity/graph.ts'
import { params, queries } from './parity/queries.ts'

async function graph() {
  const parts = [toElements(await seedRecords()), generatedGraph(7, 24, 90)]
  const put = { nodes: parts.flatMap(part => part.nodes), relationships: parts.flatMap(part => part.relationships) }
  const loaded = loadedGraph()
  loaded.apply([...entriesOf({ expect: '', put, remove: { nodes: [], relationships: [] } })], '1')
  return loaded.graph
}

/** Every third of what both engines are asked; all of them were held once. */
const asked = Object.values(queries)
  .flat()
  .filter((_, n) => n % 3 === 0)

test('a followed query gives the rows of the query itself', async () => {
  const known = await graph()
  const run = (text: string) => {
    const context = {
      graph: known,
      schema: engineSchema(known),
      params: decodeParams(params),
      now: { epochMs: 0, zone: 'Z' },
      tick() {},
      charge() {},
    }
    const { columns, rows } = execute(compileUnanalyzed(text), context)
    return { columns, rows: [...rows] }
  }
  let followed = 0
  for (const cypher of asked) {
    let plain: ReturnType<typeof run>
    try {
      plain = run(cypher)
    } catch {
      continue
    }
    const found = follow(cypher)
    if (found.text === null) continue
    followed++
    const { columns, rows } = run(found.text)
    const { shown } = columnsOf(columns, found.hidden)
    expect({ columns: shown.map(n => columns[n]), rows: rows.map(row => shown.map(n => row[n])) }, cypher).toEqual(plain)
  }
  expect(followed).toBeGreaterThan(40)
})

test('what cannot be followed is named, and the text stays', () => {
  expect(follow('MATCH (a) WHERE EXISTS { (a)-->() } RETURN a, [(a)-->(b) | b] AS next').unfollowed).toEqual([
    'EXISTS {}',
    '[(a)-->(b) | …]',
  ])
  expect(follow('MATCH (a)-->(b) RETURN DISTINCT *')).toEqual({ text: null, unfollowed: ['DISTINCT *'] })
  expect(follow('UNWIND [1, 2] AS n RETURN n')).toEqual({ text: null, unfollowed: [] })
  expect(follow('EXPLAIN MATCH (a) RETURN a')).toEqual({ text: null, unfollowed: [] })
})

test('a name of the reader’s is never taken', () => {
  const found = follow('MATCH (isnadSays)-->(isnadSays1) RETURN isnadSays, isnadSays1')
  expect(found.text && columnsOf(['isnadSays', 'isnadSays1', found.hidden], found.hidden)).toEqual({ shown: [0, 1], says: 2 })
})

test('what rows rest on is numbered in the order in which it comes up; entities count alone', () => {
  const numbers = numbering()
  expect(numbers.row(['cC1', 'eA', ['rX', ['cC1', null]]])).toEqual({ says: [0, 1], more: 0 })
  expect(numbers.fresh()).toEqual(['cC1', 'rX'])
  expect(numbers.row(['eA', 'eB'])).toEqual({ says: [2, 3], more: 0 })
  expect(numbers.row(['rX'])).toEqual({ says: [1], more: 0 })
  expect(numbers.fresh()).toEqual(['eA', 'eB'])
  expect(numbers.row(Array.from({ length: 100 }, (_, i) => `r${i}`)).more).toBe(40)
})
