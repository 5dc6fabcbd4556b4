import neo4j, { type Driver } from 'neo4j-driver'
import { fromDriver, toDriver } from './driver-values.ts'
import type { Answer, Params, Subject } from './subject.ts'

/** Connects to `server`, else by NEO4J_TEST_URI, NEO4J_TEST_USER and NEO4J_TEST_PASSWORD. Everything in that database is deleted. */
export function neo4jSubject(server?: { uri: string; user: string; password: string }): Subject {
  const { NEO4J_TEST_URI, NEO4J_TEST_USER = 'neo4j', NEO4J_TEST_PASSWORD = '' } = process.env
  const { uri, user, password } = server ?? { uri: NEO4J_TEST_URI ?? '', user: NEO4J_TEST_USER, password: NEO4J_TEST_PASSWORD }
  return new Neo4jSubject(neo4j.driver(uri, neo4j.auth.basic(user, password)))
}

class Neo4jSubject implements Subject {
  readonly name = 'Neo4j'
  constructor(private readonly driver: Driver) {}

  async reset(): Promise<void> {
    await this.send('MATCH (n) DETACH DELETE n', new Map())
  }

  async setUp(query: string, params: Params): Promise<void> {
    await this.send(query, params)
  }

  async run(query: string, params: Params): Promise<Answer> {
    // an error that EXPLAIN meets too is one of compile time
    let phase: 'compile' | 'runtime' = 'compile'
    try {
      await this.send(`EXPLAIN ${query}`, params)
      phase = 'runtime'
      return await this.send(query, params)
    } catch (error) {
      if (!(error instanceof neo4j.Neo4jError)) throw error
      const status = error.code.split('.').slice(2).join('.')
      return { kind: 'error', status, phase, message: error.message }
    }
  }

  private async send(query: string, params: Params): Promise<Answer> {
    const values = Object.fromEntries([...params].map(([name, v]) => [name, toDriver(v)]))
    const session = this.driver.session()
    try {
      const result = session.run(query, values)
      const { records } = await result
      const columns = await result.keys()
      return { kind: 'rows', columns, rows: records.map(record => columns.map(key => fromDriver(record.get(key)))) }
    } finally {
      await session.close()
    }
  }

  async close(): Promise<void> {
    await this.driver.close()
  }
}
