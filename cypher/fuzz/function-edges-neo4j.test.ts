import { readFileSync } from 'node:fs'
import { describe, expect, inject, test } from 'vitest'
import type { Value } from '../types/types.ts'
import { EDGES, edgeCalls, entryOf } from './function-edges.ts'
import { RealNeo4j } from './real-neo4j.ts'

const server = inject('neo4j').find(({ version }) => version.startsWith('5.'))
const AT_ONCE = 8

/** One text per function, which Neo4j plans once; only the values differ. */
function asked(call: string): { text: string; params: Map<string, Value> } {
  const values = new Map<string, Value>()
  const text = call.replace(/\$e\.(\w+)/g, (_, name: string) => {
    const key = `v${values.size}`
    values.set(key, EDGES.get(name) ?? null)
    return `$e.${key}`
  })
  return { text: `RETURN ${text} AS c`, params: new Map([['e', values]]) }
}

describe.skipIf(!server)('functions at the edges of what they take', () => {
  test('the recorded answers are those of a real Neo4j 5.26', async () => {
    if (!server) return
    const recorded = JSON.parse(readFileSync(new URL('./function-edges.json', import.meta.url), 'utf8')) as Record<string, string[]>
    const neo4j = new RealNeo4j(server.uri, server.user, server.password, new Map())
    const left = [...edgeCalls()].flatMap(([name, calls]) => calls.map((call, i) => ({ call, kept: recorded[name]?.[i] })))
    const different: string[] = []
    const lanes = Array.from({ length: AT_ONCE }, async () => {
      for (let next = left.pop(); next; next = left.pop()) {
        const { text, params } = asked(next.call)
        const answer = entryOf(next.call, await neo4j.ask(text, params))
        if (answer !== next.kept) different.push(`${next.call} = ${answer}, recorded ${next.kept}`)
      }
    })
    await Promise.all(lanes).finally(() => neo4j.close())
    expect(different).toEqual([])
  })
})
