import { describe, inject } from 'vitest'
import { openStore } from '../../server/store/open-store.ts'
import { sliceSuite } from './slice-suite.ts'
import { storeSuite } from './store-suite.ts'

const servers = inject('neo4j')

describe.each(servers)('the store on Neo4j $version', ({ uri, user, password }) => {
  const open = () => openStore({ NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password })
  storeSuite(open)
  describe('slices', () => sliceSuite(open, { uri, user, password }))
})

// counted as skipped, not left out
if (servers.length === 0) describe.skip('the store on Neo4j', () => storeSuite(() => Promise.reject(new Error('no Neo4j'))))
