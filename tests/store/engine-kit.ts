import { PropertyGraph } from '@isnad/cypher'
import type { Value } from '@isnad/cypher/values'
import { numbers } from '../../cypher/fuzz/random.ts'

export const map = (entries: Record<string, Value>): Map<string, Value> => new Map(Object.entries(entries))

/** 300 people, 10 of them chiefs, with parallel relationships and loops of two types. */
export function crowd(): PropertyGraph {
  const graph = new PropertyGraph()
  const next = numbers(5)
  const upTo = (n: number): number => Math.floor(next() * n)
  const people = Array.from({ length: 300 }, (_, i) =>
    graph.addNode(
      i % 30 === 0 ? ['Person', 'Chief'] : ['Person'],
      map({ name: `p${i}`, age: BigInt(i % 50), town: i % 7 === 0 ? null : `t${i % 20}` }),
    ),
  )
  for (let i = 0; i < 900; i++) {
    const from = upTo(300)
    graph.addRelationship(i % 3 === 0 ? 'LEADS' : 'KNOWS', people[from]!, people[i % 20 === 0 ? from : upTo(300)]!, map({ k: BigInt(i) }))
  }
  return graph
}
