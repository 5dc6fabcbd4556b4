/** The engine beside a real Neo4j over the same graph: the same rows, and what they cost. */

import type { PropertyGraph } from '@isnad/cypher'
import { execute } from '@isnad/cypher'
import { compile } from '@isnad/cypher/compile'
import type { Value } from '@isnad/cypher/values'
import { analystQueries, PATH, pairs } from './analyst-queries.ts'
import { contextOf } from './context.ts'
import { neo4jPeer } from './neo4j.ts'
import { processorTimeOf } from './processor-time.ts'

interface Cost {
  /** Of all threads, the collector's and the compiler's too, ms; time by the clock where the system does not tell. */
  processor: number
  clock: number
}

/** Warm after so long, or so many runs. */
const warmMs = 1500
const mostWarm = 30
/** A batch of runs of one query lasts at least so long, ms: schedulers count in milliseconds. */
const batchMs = 60
const batches = 5
const measureMs = 3000

/** Cost of a warm run: the least of the means of several batches. */
async function costOf(pid: number, run: () => unknown): Promise<Cost> {
  const begun = performance.now()
  const passed = (): number => performance.now() - begun
  let warm = 0
  while (warm < 1 || (warm < mostWarm && passed() < warmMs)) {
    await run()
    warm++
  }
  const runs = Math.max(1, Math.min(100, Math.ceil((batchMs * warm) / passed())))
  const warmed = passed()
  const best: Cost = { processor: Number.POSITIVE_INFINITY, clock: Number.POSITIVE_INFINITY }
  for (let i = 0; i < 3 || (i < batches && passed() - warmed < measureMs); i++) {
    const [start, used] = [performance.now(), processorTimeOf(pid)]
    for (let n = 0; n < runs; n++) await run()
    const clock = (performance.now() - start) / runs
    const ended = processorTimeOf(pid)
    best.clock = Math.min(best.clock, clock)
    best.processor = Math.min(best.processor, used === null || ended === null ? clock : (ended - used) / runs)
  }
  return best
}

const plain = (value: Value): unknown => (typeof value === 'bigint' ? Number(value) : value)
const ms = (n: number): string => n.toFixed(n < 10 ? 2 : 1).padStart(8)

export async function besideNeo4j(graph: PropertyGraph, wanted: RegExp): Promise<void> {
  const peer = await neo4jPeer()
  if (!peer) return
  const ratios: number[] = []
  const compare = async (what: string, ours: () => unknown, theirs: () => unknown): Promise<void> => {
    const [mine, other] = [await costOf(process.pid, ours), await costOf(peer.pid, theirs)]
    const ratio = mine.processor / other.processor
    ratios.push(ratio)
    const clock = (mine.clock / other.clock).toFixed(2)
    console.log(`${ratio.toFixed(2).padStart(6)} ${clock.padStart(6)} ${ms(mine.processor)} ${ms(other.processor)}  ${what}`)
  }
  try {
    console.log(`beside Neo4j ${peer.version}: ratio of processor time, ratio by the clock, ours and Neo4j's in ms of processor time`)
    for (const text of analystQueries.filter(each => wanted.test(each))) {
      const compiled = compile(text)
      const ours = (): unknown[][] => [...execute(compiled, contextOf(graph)).rows].map(row => row.map(plain))
      const [mine, theirs] = [JSON.stringify(ours()), JSON.stringify(await peer.rows(text))]
      if (mine !== theirs) throw new Error(`${text}: ${mine}, and Neo4j says ${theirs}`)
      await compare(text, ours, () => peer.rows(text))
    }
    if (wanted.test(PATH)) {
      const compiled = compile(PATH)
      const ours = (): unknown =>
        pairs.map(([a, b]) => {
          const params = new Map<string, Value>([
            ['a', `e${a}`],
            ['b', `e${b}`],
          ])
          return [...execute(compiled, contextOf(graph, undefined, params)).rows]
        })
      await compare(`shortestPath between ${pairs.length} pairs`, ours, async () => {
        for (const [a, b] of pairs) await peer.run(PATH, { a: `e${a}`, b: `e${b}` })
      })
    }
    console.log(`${ratios.filter(ratio => ratio <= 1).length} of ${ratios.length} at most 1; the worst ${Math.max(...ratios).toFixed(2)}`)
  } finally {
    await peer.stop()
  }
}
