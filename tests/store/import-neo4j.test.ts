import { describe, inject } from 'vitest'
import { openStore } from '../../server/store/open-store.ts'
import { importSuite } from './import-suite.ts'

const servers = inject('neo4j')

describe.each(servers)('imports into Neo4j $version', ({ uri, user, password }) => {
  importSuite(() => openStore({ NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password }))
})

// counted as skipped, not left out
if (servers.length === 0) describe.skip('imports into Neo4j', () => importSuite(() => Promise.reject(new Error('no Neo4j'))))
