/** Counts of each project and of the whole. Arguments are vitest's file filters: `npm test -- tests/seed`. */
import type { TestCase, Vitest } from 'vitest/node'
import { startVitest } from 'vitest/node'

interface Count {
  passed: number
  failed: number
  skipped: number
}

const what = {
  pure: 'plain functions',
  engine: 'the Cypher engine',
  unit: 'the server and the embedded store',
  neo4j: 'real Neo4j',
  browser: 'real browser',
} as const

interface Run {
  projects: readonly (keyof typeof what)[]
  /** "1/4": one part of the files of four. */
  shard?: string
}

const filters = process.argv.slice(2)
const browser = (shard: string): Run => ({ projects: ['browser'], shard })
/** Neo4j and the browser each take one file at a time and leave a core idle; who is through with Neo4j takes a share of the browser's. */
const besides: Run[][] =
  filters.length > 0
    ? [[{ projects: ['neo4j'] }], [{ projects: ['browser'] }]]
    : [
        [{ projects: ['neo4j'] }, browser('2/4')],
        [browser('1/4'), browser('3/4'), browser('4/4')],
      ]
/** One after another; in each, lanes that run at the same time. */
const stages: Run[][][] = [[[{ projects: ['pure', 'engine', 'unit'] }]], besides]

const nothing = (): Count => ({ passed: 0, failed: 0, skipped: 0 })
const counts = new Map<string, Count>(Object.keys(what).map(project => [project, nothing()]))
let broken = 0
/** Seconds that each file took, the longest of which are told at the end. */
const took: { file: string; seconds: number }[] = []

function count(vitest: Vitest): void {
  for (const module of vitest.state.getTestModules()) {
    const { duration, prepareDuration, setupDuration, collectDuration } = module.diagnostic()
    took.push({ file: module.relativeModuleId, seconds: (duration + prepareDuration + setupDuration + collectDuration) / 1000 })
    const into = counts.get(module.project.name)!
    const tests: TestCase[] = [...module.children.allTests()]
    for (const test of tests) {
      const { state } = test.result()
      if (state === 'passed') into.passed += 1
      else if (state === 'skipped') into.skipped += 1
      else into.failed += 1
    }
    // a file that could not be read has no tests, and is no success
    if (module.state() === 'failed' && tests.every(test => test.result().state !== 'failed')) into.failed += 1
  }
  broken += vitest.state.getUnhandledErrors().length
}

async function play({ projects, shard }: Run): Promise<void> {
  const options = { project: [...projects], run: true, watch: false, passWithNoTests: true, ...(shard && { shard }) }
  const vitest = await startVitest('test', filters, options)
  count(vitest)
  await vitest.close()
}

for (const lanes of stages)
  await Promise.all(
    lanes.map(async lane => {
      for (const run of lane) await play(run)
    }),
  )

const slowest = took.sort((a, b) => b.seconds - a.seconds).slice(0, 40)
process.stdout.write('\nThe longest files:\n')
for (const { file, seconds } of slowest) process.stdout.write(`  ${seconds.toFixed(0).padStart(4)} s  ${file}\n`)

const line = ({ passed, failed, skipped }: Count) => `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
const whole: Count = { ...nothing(), failed: broken }
process.stdout.write('\n')
for (const [name, own] of counts) {
  whole.passed += own.passed
  whole.failed += own.failed
  whole.skipped += own.skipped
  process.stdout.write(`  on ${what[name as keyof typeof what]}: ${line(own)}\n`)
}
// a set-up that failed ran no test, and says so by the exit code alone
if (process.exitCode && whole.failed === 0) whole.failed = broken = 1
if (broken > 0) process.stdout.write(`  errors outside of tests: ${broken}\n`)
process.stdout.write(`${line(whole)}\n`)
process.exit(whole.failed > 0 || whole.passed === 0 ? 1 : 0)
