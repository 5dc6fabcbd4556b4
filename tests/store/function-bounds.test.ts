/**
 * Every function of the registry, with the largest values that the limits allow, answers or fails by name, near its deadline and within its
 * memory. New functions are included by themselves.
 */

import type { QueryContext } from '@isnad/cypher'
import { PropertyGraph } from '@isnad/cypher'
import { aggregates, functions } from '@isnad/cypher/functions'
import type { Value } from '@isnad/cypher/values'
import { CypherError } from '@isnad/cypher/values'
import { describe, expect, test } from 'vitest'
import { context } from '../../cypher/tests/core-fixture.ts'
import { MAX_TEXT } from '../../cypher/text/limits.ts'
import { beatFor } from '../../cypher/types/heartbeat.ts'
import { ticker } from '../../server/store/embedded/control.ts'
import { charger } from '../../server/store/embedded/cursor.ts'
import { failureOf } from '../../server/store/embedded/cypher-failures.ts'

const timeoutMs = 200
/** What a machine that is busy with other tests may add. */
const patienceMs = 7500

const text = (sign: string): string => sign.repeat(MAX_TEXT / sign.length)
/** Nested lists, each of which holds the next twice: 2^40 items when walked. */
const deep = (): Value => {
  let list: Value = ['a']
  for (let i = 0; i < 40; i++) list = [list, list]
  return list
}
const nested = (): Value => {
  let list: Value = []
  for (let i = 0; i < 200_000; i++) list = [list]
  return list
}
const large: Record<string, () => Value> = {
  'one letter': () => text('a'),
  'a letter beyond the plane': () => text('𝔸'),
  'a letter of eighteen in NFKD': () => text('ﷺ'),
  'marks of two classes': () => text('\u0301\u0323'),
  sigma: () => text('Σ'),
  blanks: () => text(' '),
  digits: () => text('1'),
  'digits and no number': () => `${text('1').slice(1)}x`,
  brackets: () => text('['),
  'many items': () => Array.from({ length: 2 ** 22 }, () => 'a'),
  'many numbers': () => Array.from({ length: 2 ** 22 }, () => 1n),
  deep,
  nested,
  'a wide map': () => new Map(Array.from({ length: 2 ** 18 }, (_, i): [string, Value] => [`k${i}`, 'v'])),
  'the largest integer': () => 2n ** 63n - 1n,
  'the largest float': () => Number.MAX_VALUE,
}
/** Values for the other arguments: ones that make it short, empty, long, or search in vain. */
const others: Record<string, () => Value> = {
  empty: () => '',
  'the same letter': () => 'a',
  'itself, nearly': () => `${text('a').slice(MAX_TEXT / 2)}b`,
  'a list of delimiters': () => ['a', 'b', ''],
  one: () => 1n,
  'a form': () => 'NFKD',
}

type Outcome = { how: string; late: number }

function run(call: (ctx: QueryContext) => unknown): Outcome {
  const started = Date.now()
  const ctx = context(
    new PropertyGraph(),
    {},
    { tick: ticker(() => false, started + timeoutMs, timeoutMs), charge: charger(512 * 2 ** 20) },
  )
  beatFor(ctx)
  let how = 'answer'
  try {
    call(ctx)
  } catch (error) {
    how = failureOf(error)?.slug ?? String(error)
    if (error instanceof CypherError) expect(error.message.length).toBeLessThan(10_000)
  }
  return { how, late: Date.now() - started - timeoutMs }
}

const named = ['answer', 'invalid-query', 'not-faithful', 'timeout', 'too-much-memory']
const values = Object.entries(large).map(([name, make]) => [name, make()] as const)
const seconds = Object.entries(others).map(([name, make]) => [name, make()] as const)

function* fillings(min: number, max: number): Generator<{ what: string; args: Value[] }> {
  const most = Math.min(max, 3)
  for (const [what, value] of values) {
    if (min <= 1 && most >= 1) yield { what, args: [value] }
    if (most < 2) continue
    for (const [other, second] of seconds) {
      if (min <= 2) yield { what: `${what}, ${other}`, args: [value, second] }
      if (most >= 3) yield { what: `${what}, ${other}, itself`, args: [value, second, value] }
    }
  }
}

describe('functions with the largest values that the limits allow', () => {
  test.each([...functions.keys()])(
    '%s',
    name => {
      const def = functions.get(name)!
      for (const { what, args } of fillings(def.min, def.max)) {
        const { how, late } = run(ctx => def.call(args, ctx))
        expect(named, `${name} of ${what}`).toContain(how)
        expect(late, `${name} of ${what}`).toBeLessThan(patienceMs)
      }
    },
    240_000,
  )

  test.each([...aggregates.keys()])(
    '%s',
    name => {
      const def = aggregates.get(name)!
      for (const [what, value] of values) {
        const { how, late } = run(ctx => {
          const state = def.create(ctx)
          for (let i = 0; i < 3; i++) state.add(def.max > 1 ? [value, 0.5] : [value])
          return state.result()
        })
        expect(named, `${name} of ${what}`).toContain(how)
        expect(late, `${name} of ${what}`).toBeLessThan(patienceMs)
      }
    },
    240_000,
  )
})
