import { describe, expect, it } from 'vitest'
import { Bad } from '../../scripts/query/bad.ts'
import { formats } from '../../scripts/query/formats.ts'
import { parameterOf } from '../../scripts/query/parameter.ts'
import type { WireValue } from '../../server/contract/query.ts'
import { portionOf } from '../../server/store/portions.ts'

const text = (value: string): WireValue => ({ $type: 'String', _value: value })
const integer = (value: string): WireValue => ({ $type: 'Integer', _value: value })
const nothing: WireValue = { $type: 'Null', _value: null }
const claim: WireValue = { $type: 'Node', _value: { _element_id: '1', _labels: ['Claim'], _properties: { id: text('C1') } } }

async function written(format: keyof typeof formats, rows: WireValue[][]): Promise<string> {
  let out = ''
  async function* portions() {
    yield portionOf(rows)
    return { rows: rows.length, truncated: false, cut: null, ms: 3 }
  }
  const cite = async ({ claimIds }: { claimIds: string[] }) =>
    claimIds.length === 0 ? [] : [{ source: 'doc', title: 'A paper', claimIds }]
  const answer = { columns: ['who', 'n'], rows: portions(), cite }
  await formats[format](answer, async chunk => {
    out += typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk)
  })
  return out
}

describe('the formats of an answer', () => {
  it('CSV: no cell starts a formula, null is empty, integers keep their digits', async () => {
    const rows = [
      [text('=1+1'), integer('9007199254740993')],
      [text('a, "b"\nc'), nothing],
    ]
    expect(await written('csv', rows)).toBe('who,n\n\'=1+1,9007199254740993\n"a, ""b""\nc",\n')
  })
  it('JSON: objects by column; an empty answer is an empty list', async () => {
    expect(JSON.parse(await written('json', [[text('a'), integer('2')]]))).toEqual([{ who: 'a', n: 2 }])
    expect(await written('json', [])).toBe('[]\n')
  })
  it('NDJSON: the lines of the HTTP interface, the sources in the last', async () => {
    const lines = (await written('ndjson', [[claim, nothing]])).trim().split('\n')
    expect(lines.map(line => JSON.parse(line).type)).toEqual(['start', 'row', 'summary'])
    expect(JSON.parse(lines[2]!).citations).toEqual([{ source: 'doc', title: 'A paper', claimIds: ['C1'] }])
  })
  it('a table stands in columns, also with wide letters, and names what turns the reading order', async () => {
    const table = await written('table', [
      [text('中文'), integer('1')],
      [text('a\u202eb\nc'), claim],
    ])
    expect(table).toBe(
      'who        n\n─────────  ──────────\n中文       1\na[RLO]b c  (Claim C1)\n\n2 rows, 3 ms\n\nStated in\n  A paper: 1 claim (C1)\n',
    )
  })
})

describe('a parameter', () => {
  it('is JSON as it is typed, or else a text', () => {
    expect([parameterOf('n=2'), parameterOf('$f=2.0'), parameterOf('who=Nouri al-Maliki'), parameterOf('l=["a"]')]).toEqual([
      { n: 2 },
      { f: { $type: 'Float', _value: '2.0' } },
      { who: 'Nouri al-Maliki' },
      { l: ['a'] },
    ])
    expect(parameterOf('big=9007199254740993')).toEqual({ big: { $type: 'Integer', _value: '9007199254740993' } })
  })
  it('without a name is refused', () => {
    for (const pair of ['iran', '=iran', '__proto__=1', 'a b=1']) expect(() => parameterOf(pair)).toThrow(Bad)
  })
})
