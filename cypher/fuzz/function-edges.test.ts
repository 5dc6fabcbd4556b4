import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { Embedded } from './embedded.ts'
import { EDGES, edgeCalls, entryOf } from './function-edges.ts'

const recorded = JSON.parse(readFileSync(new URL('./function-edges.json', import.meta.url), 'utf8')) as Record<string, string[]>
const engine = new Embedded(new Map([['e', EDGES]]))

test('the table has every call', () => {
  const counts = Object.fromEntries([...edgeCalls()].map(([name, calls]) => [name, calls.length]))
  expect(Object.fromEntries(Object.entries(recorded).map(([name, answers]) => [name, answers.length]))).toEqual(counts)
})

/** Refused by name, see docs/cypher.md. */
const REFUSED = ['datetime.fromEpochMillis($e.max)', 'datetime.fromEpochMillis($e.min)']

test.each([...edgeCalls()])('%s', (name, calls) => {
  const asked = calls.filter(call => !REFUSED.includes(call))
  const answers = asked.map(call => `${call} = ${entryOf(call, engine.ask(`RETURN ${call} AS c`, false))}`)
  expect(answers).toEqual(asked.map(call => `${call} = ${recorded[name]?.[calls.indexOf(call)]}`))
})
