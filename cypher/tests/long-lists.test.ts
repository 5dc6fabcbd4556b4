import { expect, it } from 'vitest'
import { shortenLists } from '../analyze/long-lists.ts'
import { decodeFloat } from '../parse/text.ts'

const start = { offset: 0, line: 1, column: 1 }
const processorMs = (work: () => unknown): number => {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

it('keeps one item of a long list, and every place behind it', () => {
  const list = Array.from({ length: 20 }, (_, i) => i).join(', ')
  const text = `RETURN [ ${list} ] AS x`
  expect(shortenLists(text)).toBe(`RETURN [ 0${' '.repeat(list.length - 1)} ] AS x`)
  expect(shortenLists('RETURN [1, 2, 3]')).toBe('RETURN [1, 2, 3]')
})

it('a hundred thousand blanks, and as many digits, take no time', () => {
  expect(processorMs(() => shortenLists(`RETURN ${' '.repeat(100_000)}1`))).toBeLessThan(1000)
  expect(processorMs(() => expect(() => decodeFloat(`${'1'.repeat(100_000)}x`, false, start)).toThrow('invalid literal'))).toBeLessThan(
    1000,
  )
})
