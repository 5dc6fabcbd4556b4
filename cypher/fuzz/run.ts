/** `npm run fuzz -- --count 20000 --seed 1`: random queries, asked of the embedded engine and of a real Neo4j. */
import { Option, program } from 'commander'
import { startNeo4j } from '../../scripts/neo4j/start.ts'
import { campaign, type Difference, GENERATORS, type Generator } from './campaign.ts'

const options = program
  .option('--count <number>', 'how many queries', '2000')
  .option('--seed <number>', 'another seed, other graphs and queries', '1')
  .option('--from <number>', 'the graph to begin at, of 250 queries each: a long run may be played in portions', '0')
  .option('--check-each <number>', "of how many queries one goes through Neo4j's analysis too, which is slow", '1')
  .addOption(
    new Option(
      '--generator <name>',
      'mutants are queries as people write them, changed in a few places; questions and pipelines are of two other grammars',
    )
      .choices(GENERATORS)
      .default('grammar'),
  )
  .option('--shrink <number>', 'how many steps cutting down one difference may take', '150')
  .option('--tell-rules', 'print the queries whose answers are not the same to the letter')
  .addHelpText(
    'after',
    '\nAsks the Neo4j of NEO4J_TEST_URI, whose database is emptied, or starts one. Ends with 1 where an answer differs.',
  )
  .parse()
  .opts<{ count: string; seed: string; from: string; checkEach: string; shrink: string; generator: Generator; tellRules?: true }>()

const { NEO4J_TEST_URI: uri, NEO4J_TEST_USER: user = 'neo4j', NEO4J_TEST_PASSWORD: password = '' } = process.env
const started = uri ? undefined : await startNeo4j()
const server = started ?? { uri: uri ?? '', user, password }

const tell = ({ seed, graph, query, shrunk, why }: Difference): void =>
  console.log(`\nDIFFERENT (seed ${seed}, graph ${graph})\n${shrunk}\n${why}\n  from: ${query}`)
try {
  const start = performance.now()
  const report = await campaign({
    count: Number(options.count),
    seed: Number(options.seed),
    from: Number(options.from),
    checkEach: Number(options.checkEach),
    shrinkSteps: Number(options.shrink),
    generator: options.generator,
    neo4j: server,
    onDifference: tell,
    onOrder: query => console.log(`\nORDER OF FAILURE\n${query}`),
    onByRule: options.tellRules ? query => console.log(`\nBY RULE\n${query}`) : undefined,
    onProgress: done => void (done % 250 === 0 && console.log(`${done} after ${((performance.now() - start) / 1000).toFixed(0)} s`)),
  })
  const refused = [...report.refused.values()].reduce((sum, n) => sum + n, 0)
  console.log(
    `\n${options.count} queries, seed ${options.seed}: ${report.equal} equal (${report.byRule} by rule; Neo4j answers ${report.errors} times with an error), ` +
      `${refused} refused, ${report.tooLarge} too large to be asked, ${report.lost} lost with the connection, ${report.unplanned} that Neo4j found no plan for, ` +
      `${report.orderOfFailure} that fail in another order, ${report.differences.length} different; ` +
      `${report.checked} with Neo4j's analysis; ${((performance.now() - start) / 1000).toFixed(0)} s`,
  )
  for (const [what, count] of report.refused) console.log(`refused ${String(count).padStart(4)}  ${what}`)
  process.exitCode = report.differences.length > 0 ? 1 : 0
} finally {
  await started?.stop()
}
