/** A bounded run of the fuzzer; `npm run fuzz` goes on for as long as wanted. */
import { describe, expect, inject, test } from 'vitest'
import { campaign } from './campaign.ts'

const COUNT = 400
const server = inject('neo4j').find(({ version }) => !version.startsWith('2'))

describe.skipIf(!server)('random queries', () => {
  test(`${COUNT} of them are answered as Neo4j does`, async () => {
    if (!server) return
    const report = await campaign({ count: COUNT, seed: 7, checkEach: 25, neo4j: server })
    expect(report.differences).toEqual([])
    expect(report.equal).toBeGreaterThan(COUNT * 0.9)
    expect([...report.refused.values()].reduce((sum, n) => sum + n, 0)).toBeLessThan(COUNT * 0.02)
  })
})
