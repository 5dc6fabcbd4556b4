/** The article's own graph, beside the random ones. The app gives it, so only the comparison with a real Neo4j takes it. */
import { nodeKey, type StoredValue } from '../../server/store/graph-elements.ts'
import { toElements } from '../../server/store/to-elements.ts'
import { seedRecords } from '../../tests/server/seed-records.ts'
import type { Value } from '../types/types.ts'
import type { FuzzGraph, Words } from './graphs.ts'

export async function seedGraph(): Promise<FuzzGraph> {
  const { nodes, relationships } = toElements(await seedRecords())
  const at = new Map(nodes.map((node, i) => [nodeKey(node), i]))
  const index = (ref: Parameters<typeof nodeKey>[0]): number => {
    const found = at.get(nodeKey(ref))
    if (found === undefined) throw new Error(`no node ${nodeKey(ref)}`)
    return found
  }
  return {
    nodes: nodes.map(({ labels, properties }, i) => ({ labels, properties: { ...valuesOf(properties), k: BigInt(i) } })),
    relationships: relationships.map(({ type, from, to, properties }, i) => ({
      type,
      from: index(from),
      to: index(to),
      properties: { ...valuesOf(properties), k: BigInt(i) },
    })),
    words: SEED_WORDS,
  }
}

const valuesOf = (properties: Record<string, StoredValue>): Record<string, Value> => properties

const SEED_WORDS: Words = {
  labels: ['Entity', 'Person', 'Actor', 'Claim', 'Source', 'Publisher', 'Name'],
  types: ['SUBJECT', 'OBJECT', 'ASSERTED_BY', 'STATED_IN', 'DEPENDS_ON', 'DENIES', 'LEADS', 'AFFILIATED_WITH', 'VIA'],
  key: 'k',
  relationshipKey: 'k',
  ints: ['k', 'ord'],
  floats: ['none'],
  strings: ['id', 'name', 'predicate', 'modality', 'quote'],
  bools: ['contested'],
  lists: ['none'],
  mixed: ['title', 'claims', 'claimIds', 'value', 'none'],
  temporals: {},
  points: ['none'],
  reach: 1,
}
