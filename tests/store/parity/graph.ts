/** A generated graph with everything that trips engines up: parallel relations, self-loops, missing properties, mixed types. */
import { numbers } from '../../../cypher/fuzz/random.ts'
import type { GraphElements, NodeRef, StoredValue } from '../../../server/store/graph-elements.ts'

/** Nodes :Entity:Gen, half of them :A, some :B; KNOWS and LIKES among them. */
export function generatedGraph(seed: number, nodes: number, relationships: number): GraphElements {
  const next = numbers(seed)
  const upTo = (n: number) => Math.floor(next() * n)
  const ref = (i: number): NodeRef => ({ label: 'Entity', id: `g${seed}-${i}` })
  // one key, many types: integers, floats, texts, booleans, lists, or nothing
  const mixed = (i: number): Record<string, StoredValue> =>
    [{ v: BigInt(i) }, { v: i + 0.5 }, { v: `t${i % 3}` }, { v: i % 2 === 0 }, { v: [BigInt(i), 1n] }, {}][upTo(6)] ?? {}
  return {
    nodes: Array.from({ length: nodes }, (_, i) => ({
      ...ref(i),
      labels: ['Entity', 'Gen', ...(i % 2 === 0 ? ['A'] : []), ...(i % 3 === 0 ? ['B'] : [])],
      properties: {
        id: ref(i).id,
        n: BigInt(i),
        ...(upTo(4) === 0 ? {} : { name: `node ${String.fromCharCode(97 + (i % 26))}` }),
        ...(upTo(3) === 0 ? {} : { score: Math.round(next() * 1000) / 100 }),
        ...mixed(i),
      },
    })),
    relationships: Array.from({ length: relationships }, (_, i) => {
      const from = upTo(nodes)
      const to = i % 11 === 0 ? from : upTo(nodes)
      return {
        type: i % 3 === 0 ? 'LIKES' : 'KNOWS',
        from: ref(i % 7 === 0 ? 0 : from),
        to: ref(i % 7 === 0 ? 1 : to),
        by: 'key' as const,
        properties: {
          key: `g${seed}-r${i}`,
          ...(upTo(3) === 0 ? {} : { since: BigInt(2000 + upTo(25)) }),
          ...(upTo(4) === 0 ? { weight: next() } : {}),
        },
      }
    }),
  }
}
