import neo4j, { type Driver } from 'neo4j-driver'
import { valueToDriver } from '../../server/store/neo4j/driver-values.ts'
import { fromDriver } from '../tck/driver-values.ts'
import type { Value } from '../types/types.ts'
import { type Reply, shortCode } from './embedded.ts'
import type { FuzzGraph } from './graphs.ts'

/** Less planning time; answers do not depend on it. */
const PLANNING = 'CYPHER 5 connectComponentsPlanner=greedy replan=skip'

/** The line before the query is ours. */
function placeIn(message: string): string | undefined {
  const [, line, column] = /\(line (\d+), column (\d+) \(offset: \d+\)\)/.exec(message) ?? []
  return line && `${Number(line) - 1}:${column}`
}

const driverParams = (params: ReadonlyMap<string, Value>): Record<string, unknown> =>
  Object.fromEntries([...params].map(([name, v]) => [name, valueToDriver(v)]))

const byId = ({ records }: { readonly records: readonly { get(key: string): unknown }[] }): number[] =>
  records.toSorted((a, b) => Number(a.get('id')) - Number(b.get('id'))).map(record => Number(record.get('i')))

export class RealNeo4j {
  readonly #driver: Driver
  readonly #params: Record<string, unknown>
  constructor(uri: string, user: string, password: string, params: ReadonlyMap<string, Value>) {
    this.#driver = neo4j.driver(uri, neo4j.auth.basic(user, password))
    this.#params = driverParams(params)
  }

  async write(statements: readonly string[]): Promise<string | undefined> {
    await this.#run('MATCH (n) DETACH DELETE n', {})
    try {
      for (const statement of statements) await this.#run(statement, {})
      return undefined
    } catch (error) {
      return (error as Error).message.slice(0, 200)
    }
  }

  async graph(): Promise<Pick<FuzzGraph, 'nodes' | 'relationships'>> {
    const nodes = await this.#run('MATCH (n) RETURN id(n) AS id, labels(n) AS labels, properties(n) AS properties', {})
    const relationships = await this.#run(
      'MATCH (a)-[r]->(b) RETURN type(r) AS type, id(a) AS a, id(b) AS b, properties(r) AS properties',
      {},
    )
    const at = new Map(nodes.records.map((record, i) => [String(record.get('id')), i]))
    const properties = (record: { get(key: string): unknown }): Record<string, Value> =>
      Object.fromEntries(fromDriver(record.get('properties')) as ReadonlyMap<string, Value>)
    return {
      nodes: nodes.records.map(record => ({ labels: record.get('labels'), properties: properties(record) })),
      relationships: relationships.records.map(record => ({
        type: record.get('type'),
        from: at.get(String(record.get('a'))) ?? 0,
        to: at.get(String(record.get('b'))) ?? 0,
        properties: properties(record),
      })),
    }
  }

  /** Gives the graph as it stands there: in the order of its ids, by which nodes and relationships compare, and which are used again. */
  async load<G extends Pick<FuzzGraph, 'nodes' | 'relationships'>>(graph: G): Promise<G> {
    const { nodes, relationships } = graph
    const plain = (properties: Readonly<Record<string, Value>>): unknown => valueToDriver(new Map(Object.entries(properties)))
    await this.#run('MATCH (n) DETACH DELETE n', {})
    const made = await this.#run(
      'UNWIND range(0, size($nodes) - 1) AS i WITH i, $nodes[i] AS node CREATE (n:$(node.labels)) SET n = node.properties RETURN i, id(n) AS id',
      { nodes: nodes.map(node => ({ labels: node.labels, properties: plain(node.properties) })) },
    )
    const ids = new Map(made.records.map(record => [Number(record.get('i')), record.get('id')]))
    const linked = await this.#run(
      'UNWIND range(0, size($all) - 1) AS i WITH i, $all[i] AS r MATCH (a) WHERE id(a) = r.from MATCH (b) WHERE id(b) = r.to CREATE (a)-[x:$(r.type)]->(b) SET x = r.properties RETURN i, id(x) AS id',
      { all: relationships.map(r => ({ type: r.type, from: ids.get(r.from), to: ids.get(r.to), properties: plain(r.properties) })) },
    )
    const [order, linkedOrder] = [made, linked].map(byId) as [number[], number[]]
    const at = new Map(order.map((from, to) => [from, to]))
    return {
      ...graph,
      nodes: order.map(i => nodes[i]!),
      relationships: linkedOrder.map(i => {
        const { from, to, ...rest } = relationships[i]!
        return { ...rest, from: at.get(from)!, to: at.get(to)! }
      }),
    }
  }

  async ask(text: string, params?: ReadonlyMap<string, Value>): Promise<Reply> {
    try {
      const { records, columns } = await this.#run(`${PLANNING}\n${text}`, params ? driverParams(params) : this.#params)
      return { kind: 'rows', columns, rows: records.map(record => columns.map(key => fromDriver(record.get(key)))) }
    } catch (error) {
      if (!(error instanceof neo4j.Neo4jError)) throw error
      if (/TransactionTimedOut|OutOfMemory/.test(error.code)) return { kind: 'too large' }
      // the driver's own codes; on a busy machine a connection may also come too late
      if (!error.code.startsWith('Neo.')) return { kind: 'lost' }
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

  async close(): Promise<void> {
    await this.#run('MATCH (n) DETACH DELETE n', {}).finally(() => this.#driver.close())
  }
}
