/** `npm run tck -- --features DIR`: plays the openCypher TCK on the embedded engine and prints how it did. */
import { program } from 'commander'
import { engineSubject } from './engine-subject.ts'
import { loadScenarios, type Scenario } from './features.ts'
import { neo4jSubject } from './neo4j-subject.ts'
import { play } from './play.ts'
import { belowFloors, countRefusals, countResults, formatTable, type Result, writeFailures } from './report.ts'
import type { Subject } from './subject.ts'

interface Options {
  features: string
  neo4j?: true | 'only'
  only?: string
  min?: string
  failures?: string
}

program
  .requiredOption('--features <folder>', "the TCK's folder of feature files")
  .option('--neo4j [only]', 'play them on the Neo4j of NEO4J_TEST_URI too, or only there; empties its database')
  .option('--only <regex>', 'scenarios whose name matches')
  .option('--min <file>', 'fail below the floors of this JSON file')
  .option('--failures <file>', 'write every failure with its query')
  .parse()

async function playAll(subject: Subject, scenarios: Scenario[], features: string): Promise<Result[]> {
  const results: Result[] = []
  for (const scenario of scenarios) {
    results.push({ scenario, subject: subject.name, ...(await play(scenario, subject, features)) })
  }
  await subject.close()
  return results
}

async function main(options: Options): Promise<number> {
  const wanted = new RegExp(options.only ?? '')
  const scenarios = loadScenarios(options.features).filter(s => wanted.test(s.name))
  const subjects = [...(options.neo4j === 'only' ? [] : [engineSubject()]), ...(options.neo4j ? [neo4jSubject()] : [])]
  const results: Result[] = []
  let problems: string[] = []
  for (const subject of subjects) {
    const start = performance.now()
    results.push(...(await playAll(subject, scenarios, options.features)))
    const counts = countResults(results, subject.name)
    console.log(`${formatTable(subject.name, counts)}\n${((performance.now() - start) / 1000).toFixed(1)} s\n`)
    if (options.min && subject.name === 'embedded') problems = belowFloors(options.min, counts)
  }
  for (const [what, count] of countRefusals(results)) console.log(`refused ${String(count).padStart(4)}  ${what}`)
  if (options.failures) writeFailures(options.failures, results)
  for (const problem of problems) console.error(problem)
  return problems.length > 0 ? 1 : 0
}

process.exitCode = await main(program.opts<Options>())
