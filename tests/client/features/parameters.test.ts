import { describe, expect, test } from 'vitest'
import { readParameters, typeOf } from '../../../client/features/cypher/parameters.ts'

describe('2.1: what is typed into a parameter is what the engine gets', () => {
  test.each<[string, unknown, string]>([
    ['2.0', { $type: 'Float', _value: '2.0' }, 'FLOAT'],
    ['2', 2, 'INTEGER'],
    [' 9007199254740993 ', { $type: 'Integer', _value: '9007199254740993' }, 'INTEGER'],
    ['{"$type":"Date","_value":"2022-07-20"}', { $type: 'Date', _value: '2022-07-20' }, 'DATE'],
    ['[1.0]', [{ $type: 'Float', _value: '1.0' }], 'LIST'],
    ['{"a": 1}', { a: 1 }, 'MAP'],
    ['iran', 'iran', 'STRING'],
    ['"2.0"', '2.0', 'STRING'],
    ['true', true, 'BOOLEAN'],
    ['null', null, 'NULL'],
  ])('%s', (text, value, type) => {
    const read = readParameters(['x'], { x: text })
    expect(read).toEqual({ values: { x: value }, faults: [] })
    expect(typeOf(read.values.x)).toBe(type)
  })
})
