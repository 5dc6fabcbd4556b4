/** The answers are those of a real Neo4j. */
import { describe, expect, test } from 'vitest'
import { parseTextQuery } from '../fulltext/parse.ts'
import { search } from '../fulltext/search.ts'
import { textIndex } from '../fulltext/text-index.ts'
import { wordsOf } from '../fulltext/tokens.ts'
import { PropertyGraph } from '../index.ts'
import { context } from './core-fixture.ts'

const names = ['Nouri al-Maliki', 'Nouri Kamel al-Maliki', 'Muqtada al-Sadr', 'Maliki leaks', "Qa'ani", 'نوري المالكي']
const graph = new PropertyGraph()
for (const value of names) graph.addNode(['Name'], new Map([['value', value]]))
const index = { name: 'names', labels: ['Name'], properties: ['value'] }

function found(text: string): string[] {
  const query = parseTextQuery(text)
  if (!query) return []
  const { nodes, ...fields } = textIndex(index, context(graph))
  return [...search({ nodes, ...fields }, query, () => undefined)]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .map(([document]) => String(nodes[document]?.properties.get('value')))
}

describe('full-text search', () => {
  test.each<[query: string, found: string[]]>([
    ['maliki', ['Maliki leaks', 'Nouri al-Maliki', 'Nouri Kamel al-Maliki']],
    ['"nouri al"', ['Nouri al-Maliki']],
    ['nouri AND maliki', ['Nouri al-Maliki', 'Nouri Kamel al-Maliki']],
    ['+nouri -kamel', ['Nouri al-Maliki']],
    ['NOT kamel', []],
    ['kam* OR leak?', ['Nouri Kamel al-Maliki', 'Maliki leaks']],
    ['mailki~1 AND leaks', ['Maliki leaks']],
    ['value:sadr nobody:maliki', ['Muqtada al-Sadr']],
    ['المالكي', ['نوري المالكي']],
    ["qa'ani", ["Qa'ani"]],
    ['- sadr', ['Muqtada al-Sadr']],
  ])('%s', (query, answer) => expect(found(query)).toEqual(answer))

  test('words end where Unicode says', () =>
    expect(wordsOf('Asa’ib 3.5 a.b x,y علی‌اکبر 日本 _ İA')).toEqual(['asa’ib', '3.5', 'a.b', 'x', 'y', 'علی‌اکبر', '日', '本', 'ia']))

  test.each(['[a TO b]', '/a.*/', '"a b"~2', 'a~0.5'])('%s is refused by name', query =>
    expect(() => found(query)).toThrow('not implemented by the embedded engine'),
  )
  test.each(['', 'a AND', '(a', 'a)', '"a'])('%s cannot be read', query => expect(() => found(query)).toThrow('cannot be read'))

  test('a change of the graph is seen', () => {
    graph.addNode(['Name'], new Map([['value', 'Hadi al-Amiri']]))
    expect(found('amiri')).toEqual(['Hadi al-Amiri'])
  })
})
