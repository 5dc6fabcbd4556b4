/** `npm run fuzz:functions`: asks a real Neo4j for the table of functions with edge values and writes its fixture anew. */
import { writeFileSync } from 'node:fs'
import { startNeo4j } from '../../scripts/neo4j/start.ts'
import { EDGES, edgeCalls, entryOf } from './function-edges.ts'
import { RealNeo4j } from './real-neo4j.ts'

const { NEO4J_TEST_URI: uri, NEO4J_TEST_USER: user = 'neo4j', NEO4J_TEST_PASSWORD: password = '' } = process.env
const started = uri ? undefined : await startNeo4j()
const server = started ?? { uri: uri ?? '', user, password }
const neo4j = new RealNeo4j(server.uri, server.user, server.password, new Map([['e', EDGES]]))
const table: Record<string, string[]> = {}
for (const [name, calls] of edgeCalls()) {
  const answers: string[] = []
  for (const call of calls) answers.push(entryOf(call, await neo4j.ask(`RETURN ${call} AS c`)))
  table[name] = answers
}
await neo4j.close()
await started?.stop()
writeFileSync(new URL('./function-edges.json', import.meta.url), `${JSON.stringify(table, undefined, 1)}\n`)
console.log(`${Object.values(table).flat().length} answers of ${Object.keys(table).length} functions`)
