import { UndirectedGraph } from 'graphology'
import louvain from 'graphology-communities-louvain'
import { random } from '../contract/random.ts'

/** Fixed, so that the same record has the same communities. */
const seed = 20_000

/** By the entity's number. `modularity`: by how much more relations lie inside communities than chance would put there. */
export interface Communities {
  of: Int32Array
  modularity: number
}

/** Louvain, weighted by the number of relations between two; `ends` of relation i are at 2i and 2i + 1, below `count`. */
export function findCommunities(count: number, ends: Int32Array): Communities {
  const weights = new Map<number, number>()
  for (let i = 0; i < ends.length; i += 2) {
    const [a, b] = [ends[i]!, ends[i + 1]!]
    if (a === b) continue
    const pair = Math.min(a, b) * count + Math.max(a, b)
    weights.set(pair, (weights.get(pair) ?? 0) + 1)
  }
  const of = Int32Array.from({ length: count }, (_, i) => i)
  if (weights.size === 0) return { of, modularity: 0 }
  const graph = new UndirectedGraph()
  for (let i = 0; i < count; i++) graph.addNode(i)
  for (const [pair, weight] of weights) graph.addEdge(Math.floor(pair / count), pair % count, { weight })
  const { communities, modularity } = louvain.detailed(graph, { rng: random(seed) })
  for (let i = 0; i < count; i++) of[i] = communities[i]!
  return { of, modularity }
}
