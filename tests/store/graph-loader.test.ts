import type { Adjacency, PropertyGraph } from '@isnad/cypher'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadedGraph } from '../../server/store/embedded/graph-loader.ts'
import { applyEntries, emptyState } from '../../server/store/embedded/graph-state.ts'
import { encodeEntries, type JournalEntry, parseEntries } from '../../server/store/embedded/journal-entries.ts'
import type { NodeRef } from '../../server/store/graph-elements.ts'

const written = (entries: JournalEntry[]) => parseEntries(encodeEntries(entries))
const ref = (i: number): NodeRef => ({ label: i % 2 ? 'Entity' : 'Claim', id: `n${i}` })

/** Each transaction takes some relationships away, then puts some nodes and relationships among 12 nodes. */
const transaction = fc.record({
  reset: fc.constantFrom(...Array<boolean>(9).fill(false), true),
  nodes: fc.uniqueArray(fc.nat(11)),
  relationships: fc.uniqueArray(fc.tuple(fc.nat(11), fc.nat(11), fc.constantFrom('A', 'B'), fc.bigInt(0n, 1n), fc.nat(3)), {
    selector: ([from, to, type, ord]) => [from, to, type, type === 'A' ? ord : 0].join(),
    maxLength: 40,
  }),
  removals: fc.array(fc.tuple(fc.nat(11), fc.nat(11), fc.constantFrom('A', 'B'), fc.bigInt(0n, 1n))),
})

/** Relationships A are told apart by their ord; of B there is one between two nodes. */
type Transaction = typeof transaction extends fc.Arbitrary<infer T> ? T : never
const entriesOf = ({ reset, nodes, relationships, removals }: Transaction, known: Set<number>): JournalEntry[] => {
  if (reset) known.clear()
  for (const i of nodes) known.add(i)
  const entries: JournalEntry[] = reset ? [['reset']] : []
  for (const [from, to, type, ord] of removals)
    entries.push(['remove-relationship', type, ref(from), ref(to), type === 'A' ? 'ord' : null, type === 'A' ? { ord } : {}])
  for (const i of nodes) entries.push(['node', ref(i).label, ref(i).id, [ref(i).label], { id: ref(i).id, i: BigInt(i) }])
  for (const [from, to, type, ord, x] of relationships)
    if (known.has(from) && known.has(to)) entries.push(['relationship', type, ref(from), ref(to), type === 'A' ? 'ord' : null, { ord, x }])
  return entries
}

const idOf = ({ properties }: { properties: ReadonlyMap<string, unknown> }) => properties.get('id')
const bucketsOf = (adjacency: Adjacency | undefined) => (adjacency ?? []).flatMap(bucket => bucket.relationships)

/** Every relationship as out-lists, in-lists and the table have it. */
function told(graph: PropertyGraph) {
  const nodes = graph.nodeTable.filter(node => node !== undefined)
  const line = (r: ReturnType<typeof bucketsOf>[number]) =>
    [r.type, idOf(r.start), idOf(r.end), String(r.properties.get('ord')), String(r.properties.get('x'))].join(' ')
  return {
    nodes: nodes.flatMap(node => (node.labels.includes('Meta') ? [] : [`${node.labels} ${idOf(node)}`])).sort(),
    table: graph.relationshipTable.flatMap(r => (r ? [line(r)] : [])).sort(),
    out: nodes.flatMap(node => bucketsOf(node.out).map(r => (r.start === node ? line(r) : 'not its own'))).sort(),
    in: nodes.flatMap(node => bucketsOf(node.in).map(r => (r.end === node ? line(r) : 'not its own'))).sort(),
  }
}

describe('the journal played into a graph', () => {
  test('gives what its entries folded give, whole or in parts, each list complete', () => {
    fc.assert(
      fc.property(fc.array(transaction, { maxLength: 6 }), fc.integer({ min: 1, max: 7 }), (transactions, size) => {
        const loaded = loadedGraph()
        const state = emptyState()
        const known = new Set<number>()
        for (const [i, each] of transactions.entries()) {
          const entries = entriesOf(each, known)
          applyEntries(state, entries)
          const parts = written(entries)
          while (parts.length > size) loaded.apply(parts.splice(0, size), null)
          loaded.apply(parts, String(i + 1))
        }
        const relationships = [...state.relationships.values()]
          .map(({ type, from, to, properties: { ord, x } }) => [type, from.id, to.id, String(ord), String(x)].join(' '))
          .sort()
        const nodes = [...state.nodes.values()].map(({ labels, id }) => `${labels} ${id}`).sort()
        expect(told(loaded.graph)).toEqual({ nodes, table: relationships, out: relationships, in: relationships })
        for (const element of state.relationships.values()) expect(loaded.relationship(element)?.type).toBe(element.type)
      }),
      { numRuns: 300 },
    )
  })

  test('lists of a type keep the order in which they were written, beside others that were there', () => {
    const loaded = loadedGraph()
    const put = (type: string, x: number): JournalEntry => ['relationship', type, ref(1), ref(2), 'key', { key: `${type}${x}`, x }]
    const nodes = [1, 2].map((i): JournalEntry => ['node', ref(i).label, ref(i).id, [ref(i).label], { id: ref(i).id }])
    loaded.apply(written([...nodes, put('A', 1), put('B', 1), put('A', 2)]), '1')
    loaded.apply(written([put('B', 2), put('A', 3), put('C', 1)]), '2')
    const keys = (adjacency: Adjacency | undefined) => adjacency?.map(bucket => bucket.relationships.map(r => r.properties.get('key')))
    const all = [['A1', 'A2', 'A3'], ['B1', 'B2'], ['C1']]
    expect([keys(loaded.node(ref(1))?.out), keys(loaded.node(ref(2))?.in)]).toEqual([all, all])
    expect(loaded.graph.relationshipTypes()).toEqual(['A', 'B', 'C'])
  })

  test('every value keeps its type, under any key', () => {
    const loaded = loadedGraph()
    const properties = { id: 'n1', i: 1n, f: Number.NaN, z: -0, list: ['a'], whole: [2n ** 60n, -1n], ['__proto__']: 7n }
    loaded.apply(written([['node', 'Entity', 'n1', ['Entity'], properties]]), '1')
    expect([...(loaded.node(ref(1))?.properties ?? [])]).toEqual(Object.entries(properties))
  })
})
