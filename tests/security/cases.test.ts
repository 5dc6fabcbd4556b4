import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cases } from './cases.ts'
import { mutations } from './mutations.ts'

const text = (file: string) => readFileSync(file, 'utf8')

describe('the table of hostile inputs', () => {
  it('has every case once, each with tests or with the reason why there are none', () => {
    expect(cases.map(({ number }) => number)).toEqual(Array.from({ length: 56 }, (_, i) => i + 1))
    for (const { tests, open } of cases) expect(tests.length > 0).toBe(open === undefined)
  })

  it('names files that are there', () => {
    for (const { tests } of cases) for (const { file } of tests) expect(text(file).length).toBeGreaterThan(0)
  })

  it.each(mutations)('the mutation "$what" still finds its line', ({ file, from, test }) => {
    expect(text(file).split(from)).toHaveLength(2)
    expect(text(test.file).length).toBeGreaterThan(0)
  })
})
