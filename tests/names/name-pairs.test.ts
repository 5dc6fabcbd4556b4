/** 38 pairs of names that must, must not or may be one; those marked algorithm hold without stored aliases. */
import { describe, expect, test } from 'vitest'
import { matchNames } from '../../server/names/match.ts'
import { whole } from '../evidence/seed-ledger.ts'
import { pairs } from './name-pairs.json'

const kindOf = (kind: string) => (kind === 'person' ? 'person' : 'other')
const byAlgorithm = pairs.filter(({ via }) => via === 'algorithm')
const byAlias = pairs.filter(({ via }) => via === 'alias')

test('there are 38 pairs, 35 for the algorithm', () => {
  expect([pairs.length, byAlgorithm.length]).toEqual([38, 35])
})

describe('by the algorithm', () => {
  test.each(byAlgorithm)('$n $a · $b: $expect ($why)', ({ a, b, kind, expect: verdict }) => {
    expect(matchNames(a, b, kindOf(kind))).toBe(verdict)
    expect(matchNames(b, a, kindOf(kind))).toBe(verdict)
  })
})

describe('by stored names alone', () => {
  test.each(byAlias)('$n $a · $b ($why)', ({ a, b, kind }) => {
    expect(matchNames(a, b, kindOf(kind))).not.toBe('match')
    const hasBoth = [...whole.entities.values()].filter(({ name, names }) => {
      const values = [name, ...names.map(({ value }) => value)]
      return [a, b].every(asked => values.some(value => matchNames(value, asked, kindOf(kind)) === 'match'))
    })
    expect(hasBoth).toHaveLength(1)
  })
})
