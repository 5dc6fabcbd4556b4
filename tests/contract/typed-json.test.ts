import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseTyped } from '../../server/contract/typed-json.ts'

const float = (_value: string) => ({ $type: 'Float', _value })
const integer = (_value: string) => ({ $type: 'Integer', _value })

describe('2.1: JSON with numbers as they were typed', () => {
  test.each<[string, unknown]>([
    ['2', 2],
    ['-2', -2],
    ['2.0', float('2.0')],
    ['-0.0', float('-0.0')],
    ['2e3', float('2e3')],
    ['0.1', float('0.1')],
    ['9007199254740991', 9007199254740991],
    ['9007199254740993', integer('9007199254740993')],
    ['-9223372036854775808', integer('-9223372036854775808')],
    ['"2.0"', '2.0'],
    ['"a \\" 2.0 \\\\"', 'a " 2.0 \\'],
    ['{"2.0": 2.0, "x": [1, "2.5", 2.5, null, true]}', { '2.0': float('2.0'), x: [1, '2.5', float('2.5'), null, true] }],
    ['{"$type": "Float", "_value": "2.0"}', float('2.0')],
  ])('%s', (text, value) => {
    expect(parseTyped(text)).toEqual(value)
  })

  test('all other JSON is as JSON.parse reads it', () => {
    const json = fc.jsonValue().filter(value => !/[.e]|\d{16}/.test(JSON.stringify(value).replace(/"(?:[^"\\]|\\.)*"|true|false/g, '')))
    fc.assert(
      fc.property(json, value => {
        expect(parseTyped(JSON.stringify(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  test.each(['{"x": 2.}', '01', '[1,]', 'iran', ''])('%j is no JSON', text => {
    expect(() => parseTyped(text)).toThrow(SyntaxError)
  })

  test('a megabyte of escapes and one of digits are read', () => {
    const text = '\\"'.repeat(500_000)
    expect(parseTyped(`"${text}"`)).toHaveLength(500_000)
    expect(parseTyped('1'.repeat(1_000_000))).toEqual(integer('1'.repeat(1_000_000)))
  })
})
