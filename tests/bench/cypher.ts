/**
 * The embedded engine beside plain peers over the same 100,000 entities and 500,000 relations: reading the journal beside JSON.parse of
 * its bytes, one and two hops beside a loop by hand, shortestPath and memory beside graphology, how soon a deadline is noticed, and,
 * where one can be started, a real Neo4j.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PropertyGraph } from '@isnad/cypher'
import { execute } from '@isnad/cypher'
import { type Compiled, compile } from '@isnad/cypher/compile'
import type { Value } from '@isnad/cypher/values'
import { CypherError } from '@isnad/cypher/values'
import { Option, program } from 'commander'
import type Graph from 'graphology'
import { bidirectional } from 'graphology-shortest-path/unweighted.js'
import { ticker } from '../../server/store/embedded/control.ts'
import { loadedGraph } from '../../server/store/embedded/graph-loader.ts'
import { openJournal } from '../../server/store/embedded/journal.ts'
import { headBytes } from '../../server/store/embedded/journal-head.ts'
import { readBatches } from '../../server/store/embedded/read-journal.ts'
import { PATH, pairs } from './peers/analyst-queries.ts'
import { besideNeo4j } from './peers/beside-neo4j.ts'
import { graphologyGraph, journalEntries } from './peers/big-graph.ts'
import { contextOf } from './peers/context.ts'
import { quickest, quickestByClock, tell } from './peers/measure.ts'

const megabytes = (): number => {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / 2 ** 20
}

function open(path: string, bytes: number): PropertyGraph {
  const loaded = loadedGraph()
  for (const { entries, revision } of readBatches(path, bytes)) loaded.apply(entries, revision)
  return loaded.graph
}

function parseAll(path: string): void {
  const bytes = readFileSync(path)
  for (let at = headBytes; at < bytes.length; ) {
    const length = bytes.readUInt32LE(at + 4)
    JSON.parse(bytes.toString('utf8', at + 16, at + 16 + length))
    at += 16 + length
  }
}

function firstValue(compiled: Compiled, graph: PropertyGraph, tick?: () => void): Value | undefined {
  const [row] = [...execute(compiled, contextOf(graph, tick)).rows]
  return row?.[0]
}

/** Walks by hand, no relationship twice; counts walks whose last node passes. */
function byHand(graph: PropertyGraph, hops: number, passes: (id: number) => boolean = () => true): number {
  let found = 0
  const walk = (id: number, left: number, on: number): void => {
    for (const bucket of graph.node(id)?.out ?? []) {
      for (const relationship of bucket.relationships) {
        if (relationship.id === on) continue
        if (left > 1) walk(relationship.end.id, left - 1, relationship.id)
        else if (passes(relationship.end.id)) found++
      }
    }
  }
  for (const node of graph.nodesWithLabel('Entity')) walk(node.id, hops, -1)
  return found
}

const HOPS = [
  ['MATCH (a:Entity)-[r]->(b) RETURN count(b)', 1, false],
  ['MATCH (a:Entity)-[r]->(b) RETURN count(b.name)', 1, true],
  ['MATCH (a:Entity)-[r]->(b)-[q]->(c) RETURN count(c)', 2, false],
  ['MATCH (a:Entity)-[r]->(b)-[q]->(c) RETURN count(c.name)', 2, true],
] as const

function compareHops(graph: PropertyGraph): void {
  const isNamed = (id: number): boolean => graph.node(id)?.properties.get('name') !== undefined
  for (const [text, hops, named] of HOPS) {
    const compiled = compile(text)
    const ours = (): Value | undefined => firstValue(compiled, graph)
    const peer = (): number => (named ? byHand(graph, hops, isNamed) : byHand(graph, hops))
    if (Number(ours()) !== peer()) throw new Error(`${text}: ${ours()} instead of ${peer()}`)
    tell(`${text}; by hand`, quickest(ours), quickest(peer), 2)
  }
}

function ourLength(compiled: Compiled, graph: PropertyGraph, [a, b]: readonly [number, number]): number {
  const params = new Map([['a', `e${a}`] as const, ['b', `e${b}`] as const])
  const [row] = [...execute(compiled, contextOf(graph, undefined, params)).rows]
  return Number(row?.[0] ?? -1)
}

function comparePaths(graph: PropertyGraph, peer: Graph): void {
  const compiled = compile(PATH)
  const peerLength = ([a, b]: readonly [number, number]): number => (bidirectional(peer, `e${a}`, `e${b}`)?.length ?? 0) - 1
  for (const pair of pairs) {
    if (ourLength(compiled, graph, pair) !== peerLength(pair)) throw new Error(`other lengths between ${pair.join(' and ')}`)
  }
  const ours = quickest(() => pairs.map(pair => ourLength(compiled, graph, pair)))
  tell(
    `shortestPath, ${pairs.length} pairs; graphology`,
    ours,
    quickest(() => pairs.map(peerLength)),
    2,
  )
}

/**
 * Milliseconds from the deadline to the error, for operators that work long without giving a row; the best of three tries, since other
 * programs only add.
 */
function lateness(graph: PropertyGraph): void {
  const texts = [
    'MATCH (a)-->(b)-->(c)-->(d) RETURN count(*)',
    'MATCH (a)-->(b)-->(c) RETURN a.id AS x ORDER BY x',
    'MATCH (a)-->(b)-->(c) RETURN c.name, collect(a.id)',
    'MATCH (a)-->(b)-->(c) RETURN DISTINCT a, b, c',
    'MATCH (a), (b) WHERE a.name < b.id RETURN count(*)',
    'RETURN reduce(s = 0, x IN range(1, 100000000) | s + x)',
  ]
  const late = texts.map(text => Math.min(...[1, 2, 3].map(() => lateBy(compile(text), graph))))
  console.log(`deadline noticed after ${late.join(', ')} ms (at most 50 ms)${Math.max(...late) > 50 ? '  ABOVE' : ''}`)
}

function lateBy(compiled: Compiled, graph: PropertyGraph): number {
  const deadline = Date.now() + 300
  try {
    firstValue(
      compiled,
      graph,
      ticker(() => false, deadline, 300),
    )
    throw new Error(`ended before its deadline: ${compiled.text}`)
  } catch (error) {
    if (!(error instanceof CypherError)) throw error
    return Date.now() - deadline
  }
}

function besidePeers(graph: PropertyGraph, heap: number): void {
  const before = megabytes()
  const peer = graphologyGraph()
  tell('heap of the graph; graphology', heap, megabytes() - before, 2, 'MB')
  compareHops(graph)
  comparePaths(graph, peer)
  lateness(graph)
}

program
  .addOption(new Option('--only <part>', 'one part').choices(['peers', 'neo4j']))
  .option('--queries <regex>', 'of the analyst queries beside Neo4j those that match')
  .parse()
const { only, queries } = program.opts<{ only?: 'peers' | 'neo4j'; queries?: string }>()

const folder = mkdtempSync(join(tmpdir(), 'isnad-bench-'))
try {
  console.log(`${availableParallelism()} processors, load ${loadavg().map(each => each.toFixed(1))}; ours, peer, ratio`)
  const journal = openJournal(folder, () => {})
  await journal.append(journalEntries(), '1')
  const { path, bytes } = journal
  journal.close()
  if (only !== 'neo4j')
    tell(
      `opening ${(bytes / 2 ** 20).toFixed(0)} MB of journal; reading and JSON.parse`,
      await quickestByClock(() => open(path, bytes)),
      await quickestByClock(() => parseAll(path)),
      3,
    )
  const empty = megabytes()
  const graph = open(path, bytes)
  const heap = megabytes() - empty
  if (only !== 'neo4j') besidePeers(graph, heap)
  if (only !== 'peers') await besideNeo4j(graph, new RegExp(queries ?? ''))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
