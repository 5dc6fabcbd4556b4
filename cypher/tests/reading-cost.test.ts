import { beforeAll, describe, expect, test } from 'vitest'
import { compile } from '../compile.ts'
import { CypherError } from '../types/errors.ts'

const nest = (n: number, open: string, inner: string, close: string): string => open.repeat(n) + inner + close.repeat(n)

function cost(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

// loading the grammar and the analysis is not measured
beforeAll(() => void compile(`RETURN ${'1 + '.repeat(50)}1`))

describe('refused at once', () => {
  test.each([
    ['9,500 additions', `RETURN 1${'+1'.repeat(9500)}`],
    ['2,000 additions of properties', `MATCH (a) RETURN a.x${' + a.x'.repeat(2000)}`],
    ['90 CASE in one another', `RETURN ${nest(90, 'CASE WHEN true THEN ', '1', ' END')}`],
    ['90 CASE, each in the ELSE of another', `RETURN ${nest(90, 'CASE WHEN true THEN 1 ELSE ', '1', ' END')}`],
    ['90 CASE, each in the WHEN of another', `RETURN ${nest(90, 'CASE WHEN ', 'true', ' THEN true END')}`],
    ['9,000 conditions', `MATCH (a) WHERE a.x = 1${' OR a.x = 1'.repeat(3000)} RETURN a`],
    ['20 EXISTS in one another', `RETURN ${nest(20, 'EXISTS { MATCH (n) WHERE ', 'true', ' }')}`],
    ['20 COUNT in one another', `RETURN ${nest(20, 'COUNT { MATCH (n) WHERE 1 < ', '1', ' }')}`],
    ['9,500 NOT', `RETURN ${'NOT '.repeat(9500)}true`],
    ['600 sums in brackets of one another', `RETURN ${nest(95, '(1 + abs(', '1', '))')}${nest(95, ' + (a.x + abs(', '1', '))').repeat(5)}`],
    ['1,500 lists of lists', `RETURN ${nest(90, '[', '1', ']')}${`, ${nest(90, '[', '1', ']')} AS x`.repeat(8)}`],
  ])('%s', (_what, text) => {
    const spent = cost(() => {
      try {
        compile(text)
        expect.fail('it was read')
      } catch (error) {
        if (!(error instanceof CypherError)) throw error
        expect(error.code).toBe('Isnad.TooComplex')
      }
    })
    expect(spent).toBeLessThan(1000)
  })
})

describe('read', () => {
  test.each([
    ['a list of 9,000 numbers', `MATCH (n) WHERE n.x IN [${'1,'.repeat(8999)}1] RETURN n`],
    ['a list of 5,000 texts', `MATCH (n) WHERE n.x IN [${"'some text',".repeat(4999)}'x'] RETURN n`],
    ['100 conditions', `MATCH (a) WHERE a.x = 1${' OR a.x = 1'.repeat(100)} RETURN a`],
    ['100 additions of properties', `MATCH (a) RETURN a.x${' + a.x'.repeat(100)}`],
    ['20 CASE in one another', `RETURN ${nest(20, 'CASE WHEN true THEN 1 ELSE ', '1', ' END')}`],
    ['a CASE of 200 WHENs', `MATCH (n) RETURN CASE n.x ${"WHEN 1 THEN 'one' ".repeat(200)}END`],
    ['90 brackets', `RETURN ${nest(90, '(', '1', ')')}`],
    ['90 lists', `RETURN ${nest(90, '[', '1', ']')}`],
    ['50 calls', `RETURN ${nest(50, 'abs(', '1', ')')}`],
    ['8 EXISTS in one another', `RETURN ${nest(8, 'EXISTS { MATCH (n) WHERE ', 'true', ' }')}`],
    ['100 patterns', `${'MATCH (a)-->(b) '.repeat(100)}RETURN a`],
    ['100 columns', `RETURN ${Array.from({ length: 100 }, (_, i) => `${i} AS c${i}`).join(', ')}`],
  ])('%s', (_what, text) => {
    // a process that reads texts is ended after six seconds of processor time
    expect(cost(() => compile(text))).toBeLessThan(6000)
  })
})

describe('a long list is shown to the analysis in short', () => {
  const errorOf = (text: string): unknown => {
    try {
      return compile(text) && 'none'
    } catch (error) {
      if (!(error instanceof CypherError)) throw error
      return { message: error.message, position: error.position }
    }
  }
  const items = (n: number, item: string): string => Array.from({ length: n }, () => item).join(',\n ')

  test.each(['1', "'a'", '"a"'])('and what is wrong behind it is told at its place: %s', item => {
    const text = `RETURN [${items(40, item)}] AS x, nobody`
    const offset = text.indexOf('nobody')
    expect(errorOf(text)).toMatchObject({ message: 'Variable `nobody` not defined', position: { offset, line: 40 } })
  })
  test.each([
    ['a sum with a list', (list: string) => `RETURN 1 - ${list}`],
    ['an item of another type', (list: string) => `RETURN all(x IN ${list} WHERE x STARTS WITH true)`],
    ['no list at all', (list: string) => `RETURN '${list.replaceAll("'", '"')}' AS x, "${list.replaceAll('"', "'")}" + true`],
  ])('and what it says of types stays: %s', (_what, query) => {
    for (const item of ['1', "'a'"]) {
      const [short, long] = [errorOf(query(`[${items(3, item)}]`)), errorOf(query(`[${items(30, item)}]`))]
      expect((long as { message: string }).message).toBe((short as { message: string }).message)
    }
  })
  test('one with a wrong item is refused', () => {
    expect(errorOf(`RETURN [${items(20, '1')}, nobody]`)).toMatchObject({ message: 'Variable `nobody` not defined' })
    expect(errorOf(`RETURN [${items(20, '99999999999999999999')}]`)).toMatchObject({ message: 'integer is too large' })
  })
})
