import { compile } from '@isnad/cypher/compile'
import { CypherError } from '@isnad/cypher/values'
import { expect, test } from 'vitest'
import { keptTypos, type Place } from './ask-typos.ts'

const typos = keptTypos()

function placeOf(query: string): Place | undefined {
  try {
    compile(query)
    return undefined
  } catch (error) {
    if (!(error instanceof CypherError)) throw error
    return { code: error.code, line: error.position?.line ?? 0, column: error.position?.column ?? 0 }
  }
}

test.each(typos)('is wrong where Neo4j says so: $query', ({ query, error }) => {
  expect(placeOf(query)).toEqual(error)
})
test('the table is large enough', () => {
  expect(typos.filter(({ error }) => error).length).toBeGreaterThan(200)
})
