import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Value } from '../types/types.ts'
import { neo4jAnswer } from './deviations.ts'
import { judge, readExpectation, type Verdict } from './expectation.ts'
import type { Scenario, Step } from './features.ts'
import type { Notation } from './notation.ts'
import { readNotation } from './read-notation.ts'
import type { Answer, Params, Subject } from './subject.ts'

export interface Outcome {
  readonly verdict: Verdict
  readonly why: string
  readonly query: string
}

export async function play(scenario: Scenario, subject: Subject, features: string): Promise<Outcome> {
  try {
    return await playSteps(scenario, subject, features)
  } catch (error) {
    return { verdict: 'wrong error', why: `the set-up failed: ${(error as Error).stack ?? error}`, query: '' }
  }
}

async function playSteps(scenario: Scenario, subject: Subject, features: string): Promise<Outcome> {
  let params: Params = new Map()
  let answer: Answer | undefined
  let query = ''
  await subject.reset()
  for (const step of scenario.steps) {
    if (step.text === 'parameters are:') params = readParams(step)
    else if (step.text === 'having executed:') await subject.setUp(step.query ?? '', params)
    else if (step.text.startsWith('executing')) {
      query = step.query ?? ''
      answer = await subject.run(query, params)
    } else {
      const graph = /^the (\S+) graph$/.exec(step.text)?.[1]
      if (graph) await subject.setUp(readNamedGraph(features, graph), params)
      const expected = readExpectation(step)
      if (!expected || !answer) continue
      const { verdict, why } = judge(expected, answer)
      if (verdict === 'passed') continue
      const known = neo4jAnswer(scenario.name)
      return known && judge(known, answer).verdict === 'passed' ? { verdict: 'as Neo4j', why, query } : { verdict, why, query }
    }
  }
  return { verdict: 'passed', why: '', query }
}

function readNamedGraph(features: string, name: string): string {
  const path = ['.', '..'].map(up => join(features, up, 'graphs', name, `${name}.cypher`)).find(existsSync)
  if (!path) throw new Error(`the graph ${name} is not beside ${dirname(features)}`)
  return readFileSync(path, 'utf8').trim().replace(/;$/, '')
}

const readParams = (step: Step): Params =>
  new Map((step.table ?? []).map(([name = '', cell = '']) => [name, plainValue(readNotation(cell))]))

function plainValue(v: Notation): Value {
  if (v.kind === 'list') return v.items.map(plainValue)
  if (v.kind === 'map') return new Map([...v.entries].map(([key, item]) => [key, plainValue(item)]))
  if (v.kind !== 'scalar') throw new Error(`no parameter can be a ${v.kind}`)
  if (v.text.startsWith('"')) return JSON.parse(v.text) as string
  if (v.text === 'null') return null
  if (v.text === 'true' || v.text === 'false') return v.text === 'true'
  return /^[+-]?\d+$/.test(v.text) ? BigInt(v.text) : Number(v.text)
}
