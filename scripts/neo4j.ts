/** `npm run neo4j`: a real local Neo4j Community, until Ctrl+C. */
import { Command } from 'commander'
import { startNeo4j, versions } from './neo4j/start.ts'

const options = new Command('npm run neo4j --')
  .description('Starts a local Neo4j Community from its Maven artifacts. Needs Java and Maven.')
  .option('--version <version>', `Neo4j's version; ${versions.latest} needs Java 21`, versions.lts)
  .option('--port <number>', 'Bolt port', '7687')
  .option('--fresh', 'forget the database when it stops')
  .parse()
  .opts<{ version: string; port: string; fresh?: true }>()

console.log(`Starting Neo4j ${options.version}; the first time its jars are copied, about 130 MB.`)
const early = () => process.exit(130) // takes the JVM along
process.once('SIGINT', early).once('SIGTERM', early)
try {
  const server = await startNeo4j({ version: options.version, port: Number(options.port), keep: !options.fresh })
  console.log(`
Neo4j ${server.version} is ready. For Isnad, in another terminal:

  NEO4J_URI=${server.uri} NEO4J_USER=${server.user} NEO4J_PASSWORD=${server.password} npm start

Ctrl+C stops it.`)
  process.off('SIGINT', early).off('SIGTERM', early)
  await new Promise<void>(done => {
    process.once('SIGINT', done)
    process.once('SIGTERM', done)
  })
  await server.stop()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
