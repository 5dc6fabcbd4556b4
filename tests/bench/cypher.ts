/**
 * The embedded engine beside plain peers over the same 100,000 entities and 500,000 relations: reading the journal beside JSON.parse of
 * its bytes, one and two hops beside a loop by hand, shortestPath and memory beside graphology, and how soon a deadline is noticed.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import Graph from 'graphology'
import { bidirectional } from 'graphology-shortest-path/unweighted.js'
import { makeControl, ticker } from '../../server/store/embedded/control.ts'
import { type Compiled, compile } from '../../server/store/embedded/cypher/compile.ts'
import { CypherError } from '../../server/store/embedded/cypher/errors.ts'
import { execute } from '../../server/store/embedded/cypher/execute.ts'
import type { PropertyGraph } from '../../server/store/embedded/cypher/property-graph.ts'
import type { QueryContext } from '../../server/store/embedded/cypher/types.ts'
import { fileMagic } from '../../server/store/embedded/frames.ts'
import { loadedGraph } from '../../server/store/embedded/graph-loader.ts'
import { openJournal } from '../../server/store/embedded/journal.ts'
import type { JournalEntry } from '../../server/store/embedded/journal-entries.ts'
import { readJournal } from '../../server/store/embedded/read-journal.ts'
import { numbers } from '../store/parity/graph.ts'

const ENTITIES = 100_000
const RELATIONS = 500_000
const next = numbers(1)
const upTo = (n: number): number => Math.floor(next() * n)
const ends = Array.from({ length: RELATIONS }, () => [upTo(ENTITIES), upTo(ENTITIES)] as const)

const megabytes = (): number => {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / 2 ** 20
}

/** Milliseconds of the quickest of three runs. */
function quickest(run: () => unknown): number {
  return Math.min(...Array.from({ length: 3 }, () => timed(run)))
}

function timed(run: () => unknown): number {
  const start = performance.now()
  run()
  return performance.now() - start
}

function tell(what: string, ours: number, peer: number, most: number, unit = 'ms'): void {
  const ratio = ours / peer
  const verdict = ratio <= most ? '' : '  ABOVE'
  console.log(
    `${what.padEnd(44)} ${ours.toFixed(1).padStart(8)} ${unit}  ${peer.toFixed(1).padStart(8)} ${unit}  ${ratio.toFixed(2)}× (at most ${most}×)${verdict}`,
  )
}

function* entries(): Generator<JournalEntry> {
  for (let i = 0; i < ENTITIES; i++) yield ['node', 'Entity', `e${i}`, ['Entity'], { id: `e${i}`, name: `entity ${i}` }]
  for (const [i, [from, to]] of ends.entries()) {
    yield ['relationship', 'KNOWS', { label: 'Entity', id: `e${from}` }, { label: 'Entity', id: `e${to}` }, 'key', { key: `r${i}` }]
  }
}

function open(path: string, bytes: number): PropertyGraph {
  const loaded = loadedGraph()
  for (const transaction of readJournal(path, bytes)) loaded.apply(transaction.entries, transaction.revision)
  return loaded.graph
}

/** The peer: the bytes read whole and each frame's JSON parsed, nothing else done. */
function parseAll(path: string): void {
  const bytes = readFileSync(path)
  for (let at = fileMagic.length; at < bytes.length; ) {
    const length = bytes.readUInt32LE(at + 4)
    JSON.parse(bytes.toString('utf8', at + 12, at + 12 + length))
    at += 12 + length
  }
}

const contextOf = (graph: PropertyGraph, tick = (): void => {}): QueryContext => ({
  graph,
  params: new Map(),
  now: { epochMs: 0, zone: 'Z' },
  tick,
  charge() {},
})

function count(compiled: Compiled, graph: PropertyGraph, tick?: () => void): bigint {
  const [row] = [...execute(compiled, contextOf(graph, tick)).rows]
  return row?.[0] as bigint
}

function byHand(graph: PropertyGraph, hops: number): bigint {
  let found = 0n
  const walk = (id: number, left: number, on: number): void => {
    for (const bucket of graph.node(id)?.out ?? []) {
      for (const relationship of bucket.relationships) {
        if (relationship.id === on) continue
        if (left === 1) found++
        else walk(relationship.end.id, left - 1, relationship.id)
      }
    }
  }
  for (const node of graph.nodesWithLabel('Entity')) walk(node.id, hops, -1)
  return found
}

function compareHops(graph: PropertyGraph): void {
  const texts = ['MATCH (a:Entity)-[r]->(b) RETURN count(b)', 'MATCH (a:Entity)-[r]->(b)-[q]->(c) RETURN count(c)']
  for (const [i, text] of texts.entries()) {
    const compiled = compile(text)
    const [ours, peer] = [count(compiled, graph), byHand(graph, i + 1)]
    if (ours !== peer) throw new Error(`${text}: ${ours} instead of ${peer}`)
    tell(
      `${i + 1} hop${i > 0 ? 's' : ''}, ${ours} rows; a loop by hand`,
      quickest(() => count(compiled, graph)),
      quickest(() => byHand(graph, i + 1)),
      2,
    )
  }
}

function comparePaths(graph: PropertyGraph, peer: Graph): void {
  const compiled = compile('MATCH (a:Entity {id: $a}), (b:Entity {id: $b}) MATCH p = shortestPath((a)-[*]->(b)) RETURN length(p)')
  const pairs = Array.from({ length: 50 }, () => [upTo(ENTITIES), upTo(ENTITIES)] as const).filter(([a, b]) => a !== b)
  const lengthOf = ([a, b]: readonly [number, number]): number => {
    const params = new Map([['a', `e${a}`] as const, ['b', `e${b}`] as const])
    const [row] = [...execute(compiled, { ...contextOf(graph), params }).rows]
    return Number(row?.[0] ?? -1)
  }
  const peerLength = ([a, b]: readonly [number, number]): number => (bidirectional(peer, `e${a}`, `e${b}`)?.length ?? 0) - 1
  for (const pair of pairs) if (lengthOf(pair) !== peerLength(pair)) throw new Error(`other lengths between ${pair.join(' and ')}`)
  tell(
    `shortestPath, ${pairs.length} pairs; graphology`,
    quickest(() => pairs.map(lengthOf)),
    quickest(() => pairs.map(peerLength)),
    2,
  )
}

/** Milliseconds from the deadline to the error, for operators that work long without giving a row. */
function lateness(graph: PropertyGraph): void {
  const texts = [
    'MATCH (a)-->(b)-->(c)-->(d) RETURN count(*)',
    'MATCH (a)-->(b)-->(c) RETURN a.id AS x ORDER BY x',
    'MATCH (a)-->(b)-->(c) RETURN c.name, collect(a.id)',
    'RETURN reduce(s = 0, x IN range(1, 100000000) | s + x)',
  ]
  const late = texts.map(text => {
    const deadline = Date.now() + 300
    try {
      count(compile(text), graph, ticker(makeControl(), deadline, 300))
      throw new Error(`ended before its deadline: ${text}`)
    } catch (error) {
      if (!(error instanceof CypherError)) throw error
      return Date.now() - deadline
    }
  })
  console.log(`deadline noticed after ${late.join(', ')} ms (at most 50 ms)${Math.max(...late) > 50 ? '  ABOVE' : ''}`)
}

function graphologyGraph(): Graph {
  const peer = new Graph({ type: 'directed', multi: true })
  for (let i = 0; i < ENTITIES; i++) peer.addNode(`e${i}`, { id: `e${i}`, name: `entity ${i}` })
  for (const [i, [from, to]] of ends.entries()) peer.addEdgeWithKey(`r${i}`, `e${from}`, `e${to}`, { type: 'KNOWS', key: `r${i}` })
  return peer
}

const folder = mkdtempSync(join(tmpdir(), 'isnad-bench-'))
try {
  console.log(`${availableParallelism()} processors, load ${loadavg().map(each => each.toFixed(1))}; ours, peer, ratio`)
  const journal = openJournal(folder, () => {})
  journal.append(entries(), '1')
  const { path, bytes } = journal
  journal.close()
  tell(
    `opening ${(bytes / 2 ** 20).toFixed(0)} MB of journal; reading and JSON.parse`,
    quickest(() => open(path, bytes)),
    quickest(() => parseAll(path)),
    3,
  )
  const empty = megabytes()
  const graph = open(path, bytes)
  const full = megabytes()
  const peer = graphologyGraph()
  tell('heap of the graph; graphology', full - empty, megabytes() - full, 2, 'MB')
  compareHops(graph)
  comparePaths(graph, peer)
  lateness(graph)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
