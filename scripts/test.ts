/**
 * `npm test`: every suite in one vitest run, then the counts of each project apart and of the whole.
 * Arguments go to vitest as file filters: `npm test -- tests/seed`.
 */
import type { TestCase, TestModule } from 'vitest/node'
import { startVitest } from 'vitest/node'

interface Count {
  passed: number
  failed: number
  skipped: number
}

const what: Record<string, string> = {
  pure: 'plain functions',
  unit: 'the server and the embedded store',
  neo4j: 'real Neo4j',
  browser: 'real browser',
}

const vitest = await startVitest('test', process.argv.slice(2), { run: true, watch: false })
const modules: readonly TestModule[] = vitest.state.getTestModules()
const counts = new Map<string, Count>(vitest.projects.map(project => [project.name, { passed: 0, failed: 0, skipped: 0 }]))

for (const module of modules) {
  const count = counts.get(module.project.name) ?? { passed: 0, failed: 0, skipped: 0 }
  counts.set(module.project.name, count)
  const tests: TestCase[] = [...module.children.allTests()]
  for (const test of tests) {
    const { state } = test.result()
    if (state === 'passed') count.passed += 1
    else if (state === 'skipped') count.skipped += 1
    else count.failed += 1
  }
  // a file that could not be read has no tests, and is no success
  if (module.state() === 'failed' && tests.every(test => test.result().state !== 'failed')) count.failed += 1
}
const broken = vitest.state.getUnhandledErrors().length
await vitest.close()

const line = ({ passed, failed, skipped }: Count) => `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
const whole: Count = { passed: 0, failed: broken, skipped: 0 }
process.stdout.write('\n')
for (const [name, count] of counts) {
  whole.passed += count.passed
  whole.failed += count.failed
  whole.skipped += count.skipped
  process.stdout.write(`  on ${what[name] ?? name}: ${line(count)}\n`)
}
if (broken > 0) process.stdout.write(`  errors outside of tests: ${broken}\n`)
process.stdout.write(`${line(whole)}\n`)
process.exit(whole.failed > 0 || whole.passed === 0 ? 1 : 0)
