import { describe, inject } from 'vitest'
import { openStore } from '../../server/store/open-store.ts'
import { ownVocabularySuite } from './own-vocabulary-suite.ts'

const servers = inject('neo4j').slice(0, 1)

describe.each(servers)('the store on Neo4j $version', ({ uri, user, password }) => {
  ownVocabularySuite(() => openStore({ NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password }))
})

// counted as skipped, not left out
if (servers.length === 0) describe.skip('the store on Neo4j', () => ownVocabularySuite(() => Promise.reject(new Error('no Neo4j'))))
