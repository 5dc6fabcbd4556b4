import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cases } from './cases.ts'
import { mutations } from './mutations.ts'

const text = (file: string) => readFileSync(file, 'utf8')
const withSuites = (file: string): string =>
  [text(file), ...[...text(file).matchAll(/from '(\.\/[\w-]*suite\.ts)'/g)].map(([, path]) => withSuites(join(dirname(file), path!)))].join(
    '\n',
  )

describe('the table of hostile inputs', () => {
  it('has every case once, each with tests or with the reason why there are none', () => {
    expect(cases.map(({ number }) => number)).toEqual(Array.from({ length: 56 }, (_, i) => i + 1))
    for (const { tests, open } of cases) expect(tests.length > 0).toBe(open === undefined)
  })

  const named = [...cases.flatMap(({ tests }) => tests), ...mutations.map(({ test }) => test)]
  it.each(named)('$file has a test named “$name”', ({ file, name }) => {
    const all = withSuites(file)
    const words = name.trim().split(' ')
    // the name of a group and that of a test, of which the last word may come from a table
    const there = (part: string[]) => all.includes(part.join(' ')) || all.includes(part.slice(0, -1).join(' ') || name)
    expect(words.some((_, i) => there(words.slice(0, i)) && there(words.slice(i)))).toBe(true)
  })

  it.each(mutations)('the mutation "$what" still finds its line', ({ file, from, test }) => {
    expect(text(file).split(from)).toHaveLength(2)
    expect(text(test.file).length).toBeGreaterThan(0)
  })
})
