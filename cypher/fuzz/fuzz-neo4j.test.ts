import { describe, expect, inject, test } from 'vitest'
import { campaign, type Generator } from './campaign.ts'

const server = inject('neo4j').find(({ version }) => !version.startsWith('2'))
const RUNS: readonly [generator: Generator, count: number, seed: number][] = [
  ['grammar', 70, 7],
  ['mutants', 40, 32],
  ['questions', 50, 701],
  ['pipelines', 50, 702],
]

describe.skipIf(!server)('random queries', () => {
  test.each(RUNS)('%s: %i of them, of seed %i, are answered as Neo4j does', async (generator, count, seed) => {
    if (!server) return
    const report = await campaign({ generator, count, seed, checkEach: 25, neo4j: server })
    expect(report.differences).toEqual([])
    expect(report.equal).toBeGreaterThan(count * 0.9)
    expect([...report.refused.values()].reduce((sum, n) => sum + n, 0)).toBeLessThan(count * 0.02)
  })
})
