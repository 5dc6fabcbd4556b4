/** `npm run tck -- --features DIR`: plays the openCypher TCK on the embedded engine and prints how it did. */
import { availableParallelism } from 'node:os'
import { program } from 'commander'
import { startNeo4j } from '../../scripts/neo4j/start.ts'
import { loadScenarios, type Scenario } from './features.ts'
import { neo4jSubject } from './neo4j-subject.ts'
import { playInParallel } from './parallel.ts'
import { type Outcome, play } from './play.ts'
import { belowFloors, countRefusals, countResults, formatTable, type Result, tally, writeFailures } from './report.ts'

interface Options {
  features: string
  neo4j?: true | 'only'
  only?: string
  min?: string
  failures?: string
  processes: string
}

program
  .requiredOption('--features <folder>', "the TCK's folder of feature files")
  .option('--neo4j [only]', 'play them on a real Neo4j too, or only there: that of NEO4J_TEST_URI, which is emptied, or one started here')
  .option('--only <regex>', 'scenarios whose name matches')
  .option('--min <file>', 'fail below the floors of this JSON file')
  .option('--failures <file>', 'write every failure with its query')
  .option('--processes <number>', 'how many play the engine at a time', String(availableParallelism()))
  .addHelpText('after', '\nThe last line counts the reading scenarios that the engine answers as the TCK or as Neo4j does, and the others.')
  .parse()

async function playOnNeo4j(scenarios: readonly Scenario[], features: string): Promise<Outcome[]> {
  const started = process.env.NEO4J_TEST_URI ? undefined : await startNeo4j()
  const subject = neo4jSubject(started)
  try {
    const outcomes: Outcome[] = []
    for (const scenario of scenarios) outcomes.push(await play(scenario, subject, features))
    return outcomes
  } finally {
    await subject.close()
    await started?.stop()
  }
}

async function main({ features, neo4j, only, min, failures, processes }: Options): Promise<number> {
  const wanted = new RegExp(only ?? '')
  const scenarios = loadScenarios(features).filter(s => wanted.test(s.name))
  const results: Result[] = []
  const run = async (subject: string, playAll: () => Promise<Outcome[]>): Promise<void> => {
    const start = performance.now()
    const outcomes = await playAll()
    results.push(...scenarios.map((scenario, i) => ({ scenario, subject, ...outcomes[i]! })))
    console.log(`${formatTable(subject, countResults(results, subject))}\n${((performance.now() - start) / 1000).toFixed(1)} s\n`)
  }
  if (neo4j !== 'only') await run('embedded', () => playInParallel(scenarios, features, Number(processes)))
  if (neo4j) await run('Neo4j', () => playOnNeo4j(scenarios, features))

  for (const [what, count] of countRefusals(results)) console.log(`refused ${String(count).padStart(4)}  ${what}`)
  if (failures) writeFailures(failures, results)
  const problems = min && neo4j !== 'only' ? belowFloors(min, countResults(results, 'embedded')) : []
  for (const problem of problems) console.error(problem)
  const { passed, failed } = tally(results, neo4j === 'only' ? 'Neo4j' : 'embedded')
  console.log(`${passed} passed, ${failed} failed`)
  return problems.length > 0 ? 1 : 0
}

process.exitCode = await main(program.opts<Options>())
