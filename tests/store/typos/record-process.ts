/** `npx tsx tests/store/typos/record-process.ts`: asks a Neo4j 5.26 of NEO4J_TEST_URI, or one that is started, and keeps its answers. */
import { startNeo4j } from '../../../scripts/neo4j/start.ts'
import { askTypos, keepTypos, keptTypos } from './ask-typos.ts'

const { NEO4J_TEST_URI: uri, NEO4J_TEST_USER: user = 'neo4j', NEO4J_TEST_PASSWORD: password = '' } = process.env
const started = uri ? undefined : await startNeo4j()
const server = started ?? { uri: uri ?? '', user, password }
const typos = await askTypos(keptTypos(), server.uri, server.user, server.password)
keepTypos(typos)
console.log(`${typos.length} queries, ${typos.filter(({ error }) => error).length} of them wrong`)
await started?.stop()
