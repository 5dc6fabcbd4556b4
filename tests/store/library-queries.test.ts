import { execute } from '@isnad/cypher'
import { compile } from '@isnad/cypher/compile'
import { expect, test } from 'vitest'
import { compileUnanalyzed } from '../../cypher/compile.ts'
import { engineSchema } from '../../server/store/embedded/engine-schema.ts'
import { loadedGraph } from '../../server/store/embedded/graph-loader.ts'
import { entriesOf } from '../../server/store/embedded/journal-entries.ts'
import { decodeParams } from '../../server/store/params.ts'
import { follow } from '../../server/store/says-so/follow.ts'
import { toElements } from '../../server/store/to-elements.ts'
import { seedRecords } from '../server/seed-records.ts'
import { libraryQueries } from './library.ts'

/** Of the article nothing is judged, dated so, or tied both ways. */
const without = ['friendly-and-hostile', 'judgements', 'said-to-hold-in', 'same-name', 'what-is-denied-of']

test('every query that ships is right, is followed, and has an answer in the article', async () => {
  const loaded = loadedGraph()
  loaded.apply([...entriesOf({ expect: '', put: toElements(await seedRecords()), remove: { nodes: [], relationships: [] } })], '1')
  const { graph } = loaded
  const empty: string[] = []
  for (const { id, cypher, params } of await libraryQueries()) {
    compile(cypher)
    const { text } = follow(cypher)
    expect(text, id).not.toBeNull()
    const context = {
      graph,
      schema: engineSchema(graph),
      params: decodeParams(params),
      now: { epochMs: 0, zone: 'Z' },
      tick() {},
      charge() {},
    }
    if ([...execute(compileUnanalyzed(text ?? cypher), context).rows].length === 0) empty.push(id.replace('shipped/', ''))
  }
  expect(empty.sort()).toEqual(without)
}, 120_000)
