import { describe, expect, inject, test } from 'vitest'
import { askTypos, keptTypos } from './ask-typos.ts'

const server = inject('neo4j').find(({ version }) => version.startsWith('5.'))

describe.skipIf(!server)('typos', () => {
  test('the kept answers are those of a real Neo4j 5.26', async () => {
    if (!server) return
    const kept = keptTypos()
    expect(await askTypos(kept, server.uri, server.user, server.password)).toEqual(kept)
  })
})
