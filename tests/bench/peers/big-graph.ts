import Graph from 'graphology'
import { numbers } from '../../../cypher/fuzz/random.ts'
import type { JournalEntry } from '../../../server/store/embedded/journal-entries.ts'

export const ENTITIES = 100_000
const RELATIONS = 500_000
const next = numbers(1)

export const upTo = (n: number): number => Math.floor(next() * n)
export const ends = Array.from({ length: RELATIONS }, () => [upTo(ENTITIES), upTo(ENTITIES)] as const)

/** Some share a `k`, as entities share a kind. */
export const entity = (i: number) => ({ id: `e${i}`, name: `entity ${i}`, k: (i * 7919) % 1000 })

export function* journalEntries(): Generator<JournalEntry> {
  for (let i = 0; i < ENTITIES; i++) {
    const { k, ...texts } = entity(i)
    yield ['node', 'Entity', `e${i}`, ['Entity'], { ...texts, k: BigInt(k) }]
  }
  for (const [i, [from, to]] of ends.entries()) {
    yield ['relationship', 'KNOWS', { label: 'Entity', id: `e${from}` }, { label: 'Entity', id: `e${to}` }, 'key', { key: `r${i}` }]
  }
}

export function graphologyGraph(): Graph {
  const peer = new Graph({ type: 'directed', multi: true })
  for (let i = 0; i < ENTITIES; i++) peer.addNode(`e${i}`, entity(i))
  for (const [i, [from, to]] of ends.entries()) peer.addEdgeWithKey(`r${i}`, `e${from}`, `e${to}`, { type: 'KNOWS', key: `r${i}` })
  return peer
}
