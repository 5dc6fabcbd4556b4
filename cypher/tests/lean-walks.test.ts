import { describe, expect, test } from 'vitest'
import { compile } from '../compile.ts'
import { execute, PropertyGraph, planStatement } from '../index.ts'
import type { Plan } from '../plan/plan.ts'
import type { Value } from '../types/types.ts'
import { ask, context, failure } from './core-fixture.ts'

/** Few nodes, so that walks meet, come back and go round; with loops and parallel relationships. */
function tangle(seed: number, nodes = 5, relationships = 7): PropertyGraph {
  const graph = new PropertyGraph()
  let state = seed
  const upTo = (n: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return (state >>> 16) % n
  }
  const all = Array.from({ length: nodes }, (_, i) => graph.addNode(['N'], new Map<string, Value>([['name', `n${i}`]])))
  for (let i = 0; i < relationships; i++)
    graph.addRelationship(upTo(3) === 0 ? 'S' : 'R', all[upTo(nodes)]!, all[upTo(nodes)]!, new Map([['k', BigInt(upTo(4))]]))
  return graph
}

function walksOf(text: string): { listed: boolean; ends: boolean }[] {
  const found = (plan: Plan): Plan[] => [
    plan,
    ...('input' in plan ? found(plan.input) : []),
    ...('inner' in plan ? found(plan.inner) : []),
    ...(plan.op === 'Union' ? plan.parts.flatMap(part => found(part.plan)) : []),
  ]
  const { plan } = planStatement(compile(text), tangle(1), new Map())
  return found(plan).flatMap(each => (each.op === 'VarLengthExpand' ? [{ listed: each.listed, ends: each.ends }] : []))
}

describe('a walk makes no list that nobody reads, and where rows may come twice each end once', () => {
  test.each([
    ['MATCH (a)-[*1..3]-(b) RETURN count(DISTINCT b)', false, true],
    ['MATCH (a)-[*]->(b) RETURN DISTINCT a.name, b.name', false, true],
    ['MATCH (a)-[r*0..2]->(b) WITH DISTINCT b MATCH (b)-->(c) RETURN c', false, true],
    ['MATCH (a)-[*1..3]-(b) WHERE b.name > a.name RETURN a, min(b.name), max(b.name)', false, true],
    ['MATCH (a) OPTIONAL MATCH (a)-[*1..3]-(b) RETURN a, count(DISTINCT b)', false, true],
    ['MATCH (a) CALL (a) { MATCH (a)-[*1..3]-(b) RETURN b UNION MATCH (a) RETURN a AS b } RETURN b', false, true],
    ['MATCH (a)-[*1..3]-(b) RETURN count(*)', false, false],
    ['MATCH (a)-[*1..3]-(b) RETURN count(b)', false, false],
    ['MATCH (a)-[*1..3]-(b) RETURN collect(DISTINCT b)', false, false],
    ['MATCH (a)-[*2..3]-(b) RETURN count(DISTINCT b)', false, false],
    ['MATCH (a)-[*1..3]-(b) WITH a, b LIMIT 3 RETURN count(DISTINCT b)', false, false],
    ['MATCH (a)-[*1..3]-(b) WITH a, b WHERE rand() < 0.5 RETURN count(DISTINCT b)', false, false],
    ['MATCH (a)-[*1..3]-(b) WITH a, b, rand() AS x RETURN DISTINCT b, x', false, false],
    ['MATCH (a)-[*1..3]-(b) RETURN DISTINCT b, count(*)', false, false],
    ['MATCH (a)-[r*1..3]-(b) RETURN DISTINCT b, size(r)', true, false],
    ['MATCH (a)-[r*1..3]-(b) WHERE size(r) > 1 RETURN count(DISTINCT b)', true, false],
    ['MATCH p = (a)-[*1..3]-(b) RETURN DISTINCT b, length(p)', true, false],
    ['MATCH (a)-[*1..3]-(b)--(c) RETURN count(DISTINCT c)', true, false],
    ['MATCH (a)-[r*1..3]-(b) RETURN DISTINCT b, EXISTS { MATCH ()-[q]-() WHERE q IN r }', true, false],
    ['MATCH (a)-[r*1..3]-(b) CALL (r) { RETURN r[0] AS first } RETURN DISTINCT b, first', true, false],
    ['MATCH (a)-[r*1..3]-(b) WITH DISTINCT r RETURN 1', true, false],
    ['MATCH (a)-[r*1..3]-(b) RETURN r', true, false],
  ])('%s', (text, listed, ends) => {
    expect(walksOf(text)[0]).toEqual({ listed, ends })
  })
})

describe('the ends of walks are those of the walks', () => {
  const patterns = [
    '-[*1..3]-',
    '-[*1..3]->',
    '<-[*..2]-',
    '-[*0..3]-',
    '-[*0..]->',
    '-[:R*]-',
    '-[:R*1..4]->',
    '-[*1..1]-',
    '-[*1..2 {k: 1}]-',
  ]
  test.each(patterns)('%s', pattern => {
    for (const ends of [`(a)${pattern}(b)`, `(a)${pattern}(a)`, `(b)-[q:S]->(a)${pattern}(b)`]) {
      const by = ends.includes('(b)') ? 'a.name, b.name' : 'a.name'
      const each = compile(`MATCH ${ends} RETURN DISTINCT ${by}`)
      // a path that is read makes it walk every walk
      const walked = compile(`MATCH p = ${ends} WITH *, length(p) AS l RETURN ${by}, min(l)`)
      for (let seed = 1; seed <= 60; seed++) {
        const graph = tangle(seed)
        const rows = (compiled: typeof each): string[] =>
          [...execute(compiled, context(graph)).rows].map(row => row.filter(value => typeof value === 'string').join(' '))
        expect(rows(each).sort(), `seed ${seed}: ${ends}`).toEqual(rows(walked).sort())
      }
    }
  })

  test('from every row, and read row by row', () => {
    const graph = tangle(3)
    const lean = ask('UNWIND [1, 2] AS i MATCH (a)-[*1..3]-(b) RETURN DISTINCT i, a.name, b.name', graph)
    expect(lean.length).toBeGreaterThan(20)
    expect(new Set(lean).size).toBe(lean.length)
    expect(ask('MATCH (a)-[*1..3]-(b) RETURN DISTINCT b.name LIMIT 2', graph)).toHaveLength(2)
    expect(ask('OPTIONAL MATCH (a:Nobody) OPTIONAL MATCH (a)-[*1..3]-(b) RETURN count(DISTINCT b)', graph)).toEqual(['0'])
  })

  test('and a condition that fails on a relationship fails', () => {
    const graph = tangle(2)
    const condition = 'MATCH (a)-[r*1..3 {k: 1 / 0}]-(b) RETURN'
    expect(failure(`${condition} count(DISTINCT b)`, graph).message).toBe(failure(`${condition} b, r`, graph).message)
  })

  test('of a graph where there are too many walks', () => {
    const graph = tangle(5, 40, 400)
    let ticks = 0
    const text = 'MATCH (a)-[*]-(b) RETURN a.name AS a, count(DISTINCT b) AS n'
    const rows = [...execute(compile(text), context(graph, {}, { tick: () => void ticks++ })).rows]
    expect(rows.map(([, n]) => n)).toEqual(rows.map(() => 40n))
    expect(ticks).toBeLessThan(200_000)
  })
})
