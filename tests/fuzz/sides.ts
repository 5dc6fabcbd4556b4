/** The two that are asked: the engine in this process, and a Neo4j. */
import neo4j, { type Driver } from 'neo4j-driver'
import { compile, compileUnanalyzed } from '../../server/store/embedded/cypher/compile.ts'
import { CypherError } from '../../server/store/embedded/cypher/errors.ts'
import { execute } from '../../server/store/embedded/cypher/execute.ts'
import { PropertyGraph } from '../../server/store/embedded/cypher/property-graph.ts'
import type { QueryContext, Value } from '../../server/store/embedded/cypher/types.ts'
import { valueToDriver } from '../../server/store/neo4j/driver-values.ts'
import { fromDriver } from '../tck/driver-values.ts'
import type { FuzzGraph } from './graphs.ts'

export type Reply =
  | { readonly kind: 'rows'; readonly columns: readonly string[]; readonly rows: readonly (readonly Value[])[] }
  /** `status` is Neo4j's code without its first two parts; `place` is `line:column`, where one is told. */
  | { readonly kind: 'error'; readonly status: string; readonly message: string; readonly place?: string }
  | { readonly kind: 'refused'; readonly message: string }
  /** Too many steps, or too slow, to be worth asking. */
  | { readonly kind: 'too large' }

/** Less time for plans; what is answered does not hang on it. */
const PLANNING = 'CYPHER 5 connectComponentsPlanner=greedy replan=skip'

class TooLarge extends Error {}
const MOST_TICKS = 300_000
const MOST_ROWS = 5_000
const MOST_BYTES = 100_000_000

export class Embedded {
  #graph = new PropertyGraph()
  readonly #params: ReadonlyMap<string, Value>
  constructor(params: ReadonlyMap<string, Value>) {
    this.#params = params
  }

  load({ nodes, relationships }: FuzzGraph): void {
    this.#graph = new PropertyGraph()
    const made = nodes.map(node => this.#graph.addNode(node.labels, new Map(Object.entries(node.properties))))
    for (const { type, from, to, properties } of relationships) {
      const [start, end] = [made[from], made[to]]
      if (!start || !end) throw new Error('a relationship without its ends')
      this.#graph.addRelationship(type, start, end, new Map(Object.entries(properties)))
    }
  }

  /** Without `checked` Neo4j's analysis, which takes most of the time, is left out. */
  ask(text: string, checked: boolean): Reply {
    try {
      const { columns, rows } = execute(checked ? compile(text) : compileUnanalyzed(text), this.#context())
      const all: Value[][] = []
      for (const row of rows) {
        all.push(row)
        if (all.length > MOST_ROWS) return { kind: 'too large' }
      }
      return { kind: 'rows', columns, rows: all }
    } catch (error) {
      return replyOf(error)
    }
  }

  #context(): QueryContext {
    let ticks = 0
    let bytes = 0
    return {
      graph: this.#graph,
      params: this.#params,
      now: { epochMs: 0, zone: 'Z' },
      tick() {
        if (++ticks > MOST_TICKS) throw new TooLarge()
      },
      charge(more) {
        bytes += more
        if (bytes > MOST_BYTES) throw new TooLarge()
      },
    }
  }
}

function replyOf(error: unknown): Reply {
  if (error instanceof TooLarge) return { kind: 'too large' }
  if (!(error instanceof CypherError)) return { kind: 'error', status: 'Fault', message: String((error as Error).stack ?? error) }
  if (error.code.startsWith('Isnad.')) return { kind: 'refused', message: error.message }
  const place = error.position && `${error.position.line}:${error.position.column}`
  return { kind: 'error', status: shortCode(error.code), message: error.message, place }
}

/** Where Neo4j says that an error stands; the line before the query is ours. */
function placeIn(message: string): string | undefined {
  const [, line, column] = /\(line (\d+), column (\d+) \(offset: \d+\)\)/.exec(message) ?? []
  return line && `${Number(line) - 1}:${column}`
}

const shortCode = (code: string): string => code.split('.').slice(2).join('.')

/** A Neo4j whose database is emptied for every graph. */
export class RealNeo4j {
  readonly #driver: Driver
  readonly #params: Record<string, unknown>
  constructor(uri: string, user: string, password: string, params: ReadonlyMap<string, Value>) {
    this.#driver = neo4j.driver(uri, neo4j.auth.basic(user, password))
    this.#params = Object.fromEntries([...params].map(([name, v]) => [name, valueToDriver(v)]))
  }

  async load({ nodes, relationships }: FuzzGraph): Promise<void> {
    const plain = (properties: Readonly<Record<string, Value>>): unknown => valueToDriver(new Map(Object.entries(properties)))
    await this.#run('MATCH (n) DETACH DELETE n', {})
    const made = await this.#run(
      'UNWIND range(0, size($nodes) - 1) AS i WITH i, $nodes[i] AS node CREATE (n:$(node.labels)) SET n = node.properties RETURN i, id(n) AS id',
      { nodes: nodes.map(node => ({ labels: node.labels, properties: plain(node.properties) })) },
    )
    const ids = new Map(made.records.map(record => [Number(record.get('i')), record.get('id')]))
    await this.#run(
      'UNWIND $all AS r MATCH (a) WHERE id(a) = r.from MATCH (b) WHERE id(b) = r.to CREATE (a)-[x:$(r.type)]->(b) SET x = r.properties',
      { all: relationships.map(r => ({ type: r.type, from: ids.get(r.from), to: ids.get(r.to), properties: plain(r.properties) })) },
    )
  }

  async ask(text: string): Promise<Reply> {
    try {
      const { records, columns } = await this.#run(`${PLANNING}\n${text}`, this.#params)
      return { kind: 'rows', columns, rows: records.map(record => columns.map(key => fromDriver(record.get(key)))) }
    } catch (error) {
      if (!(error instanceof neo4j.Neo4jError)) throw error
      if (error.code.includes('TransactionTimedOut') || error.code.includes('OutOfMemory')) return { kind: 'too large' }
      return { kind: 'error', status: shortCode(error.code), message: error.message, place: placeIn(error.message) }
    }
  }

  async #run(text: string, params: Record<string, unknown>) {
    const session = this.#driver.session()
    try {
      const result = session.run(text, params, { timeout: 10_000 })
      const { records } = await result
      return { records, columns: await result.keys() }
    } finally {
      await session.close()
    }
  }

  /** Leaves the database empty, as other suites expect to find it. */
  async close(): Promise<void> {
    await this.#run('MATCH (n) DETACH DELETE n', {}).finally(() => this.#driver.close())
  }
}
