import { describe, inject, test } from 'vitest'
import { openStore } from '../../server/store/open-store.ts'
import { seedRecords } from '../server/seed-records.ts'
import { ask } from './ask.ts'
import { libraryQueries } from './library.ts'
import { sliceSuite } from './slice-suite.ts'
import { load, storeSuite } from './store-suite.ts'

const servers = inject('neo4j')

describe.each(servers)('the store on Neo4j $version', ({ version, uri, user, password }) => {
  const open = () => openStore({ NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password })
  storeSuite(open)
  // plain Cypher, and the slowest of all
  if (version === servers[0]?.version) describe('slices', () => sliceSuite(open, { uri, user, password }))

  test('every query of the library is answered', async () => {
    const store = await open()
    await load(store, await seedRecords())
    for (const { cypher, params } of await libraryQueries()) await ask(store, cypher, { params })
    await store.close()
  })
})

// counted as skipped, not left out
if (servers.length === 0) describe.skip('the store on Neo4j', () => storeSuite(() => Promise.reject(new Error('no Neo4j'))))
