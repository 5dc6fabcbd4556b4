/** Real Neo4j servers for the suites: NEO4J_TEST_URI, or started here from Maven artifacts; 5.26 always, 2026 where Java is new enough. */
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import { findJava } from '../../scripts/neo4j/java.ts'
import { javaFor, startNeo4j, versions } from '../../scripts/neo4j/start.ts'

export interface TestServer {
  version: string
  uri: string
  user: string
  password: string
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Empty: the suites are skipped. */
    neo4j: TestServer[]
  }
}

const home = fileURLToPath(new URL('../../.neo4j', import.meta.url))

export default async function setup(project: TestProject) {
  const { NEO4J_TEST_URI: uri, NEO4J_TEST_USER: user = 'neo4j', NEO4J_TEST_PASSWORD: password = '' } = process.env
  if (uri) return project.provide('neo4j', [{ version: 'NEO4J_TEST_URI', uri, user, password }])
  const wanted = [versions.lts, ...(findJava(javaFor(versions.latest)) ? [versions.latest] : [])]
  const started = await Promise.allSettled(wanted.map(version => startNeo4j({ version, home, brief: true })))
  const servers = started.flatMap(each => (each.status === 'fulfilled' ? [each.value] : []))
  const why = started.flatMap(each => (each.status === 'rejected' ? [String(each.reason?.message ?? each.reason).split('\n')[0]] : []))
  if (why.length > 0) {
    const line = `A real Neo4j could not be started: ${why.join('; ')}. Install Java 17 and Maven, or set NEO4J_TEST_URI, NEO4J_TEST_USER and NEO4J_TEST_PASSWORD.`
    if (process.env.CI === 'true') throw new Error(line)
    process.stdout.write(`\n  !! ${line} Its suites are SKIPPED.\n\n`)
  }
  project.provide(
    'neo4j',
    servers.map(({ version, uri: at, user: name, password: secret }) => ({ version, uri: at, user: name, password: secret })),
  )
  return () => Promise.all(servers.map(server => server.stop())).then(() => undefined)
}
