import { describe, expect, it } from 'vitest'
import { misspeltWord } from '../../../client/features/cypher/editor/misspelt-word.ts'
import { alone, scan, statementAt } from '../../../client/features/cypher/editor/scan.ts'
import { unknownNames } from '../../../client/features/cypher/editor/unknown-names.ts'

const known = {
  labels: ['Actor', 'State', 'Person', 'Claim'].map(name => ({ name })),
  relationshipTypes: ['LEADS', 'AFFILIATED_WITH'].map(name => ({ name })),
  propertyKeys: ['id', 'name', 'modality', 'contested'],
}
const told = (text: string) => unknownNames(text, known).map(({ what, name, meant }) => [what, name, meant])

describe('names that nothing in the record has', () => {
  it.each<[string, unknown[]]>([
    ['MATCH (a:Actor)-[r]->(s:State {id: $state}) WHERE r.modallity IN $modes RETURN a, r.contested', [['key', 'modallity', 'modality']]],
    [
      'MATCH (a:Actr)-[:LEAD|AFFILIATED_WITH]->(b) RETURN b.naem',
      [
        ['label', 'Actr', 'Actor'],
        ['type', 'LEAD', 'LEADS'],
        ['key', 'naem', null],
      ],
    ],
    [
      'MATCH (a {nme: 1}) RETURN a.Name',
      [
        ['key', 'nme', 'name'],
        ['key', 'Name', 'name'],
      ],
    ],
    ['MATCH (a) WHERE a:Persn RETURN a', [['label', 'Persn', 'Person']]],
    ['MATCH (a:Zebra) RETURN a', [['label', 'Zebra', null]]],
    // neither quoted texts, comments, maps, parameters, functions nor what a map holds
    ["MATCH (a) WHERE a.name = 'x.nme :Foo' RETURN {nme: a.name}, date().year, $p.nme // a.nme", []],
    ['MATCH (a) WITH {nme: 1} AS m RETURN m.nme, point({x: 1, y: 2}).x, apoc.text.join([a.name], ".")', []],
    ['UNWIND [1, 2][0..1] AS a RETURN a, duration({days: 1}).days', []],
    ['MATCH (a:`Actor`) RETURN a.`name`', []],
    ['CALL db.index.fulltext.queryNodes("names", "x") YIELD node RETURN node.anything', []],
    ['MATCH p = shortestPath((a:Actor)-[:LEADS*..3]-(b)) RETURN length(p), COUNT { (a)-[:LEADS]->() }', []],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected))

  it('says nothing before the record is known', () => {
    expect(unknownNames('MATCH (a:Foo) RETURN a.bar', { labels: [], relationshipTypes: [], propertyKeys: [] })).toEqual([])
  })
})

describe('a word at which a store stopped', () => {
  const wrong = (column: number) => ({ code: 'Neo.ClientError.Statement.SyntaxError', line: 2, column })
  it.each<[string, string | null]>([
    ['RETRUN n', 'RETURN'],
    ['retrun n', 'RETURN'],
    ['WHRE n.age > 3 RETURN n', 'WHERE'],
    ['RETURNS n', 'RETURN'],
    ['MACTH (m)', 'MATCH'],
    ['LIMT 5', 'LIMIT'],
    ['RETURN n', null],
    ['Norvale', null],
    ['), n', null],
  ])('%s: %s', (text, meant) => expect(misspeltWord(`MATCH (n)\n${text}`, wrong(1))?.meant ?? null).toBe(meant))
  it('is told of texts that cannot be read only', () => {
    expect(misspeltWord('\nRETRUN', { ...wrong(1), code: 'Neo.ClientError.Statement.TypeError' })).toBeNull()
    expect(misspeltWord('RETRUN', null)).toBeNull()
  })
})

describe('the statement at a place', () => {
  const text = "RETURN ';' AS a; // one;\nMATCH (n)\nRETURN n;\n"
  it('is what stands between semicolons outside of quotes and comments', () => {
    expect(text.slice(statementAt(text, 3).from, statementAt(text, 3).to)).toBe("RETURN ';' AS a")
    expect(text.slice(statementAt(text, 30).from, statementAt(text, 30).to).trim()).toBe('// one;\nMATCH (n)\nRETURN n')
    expect(statementAt(text, text.length).to).toBe(text.lastIndexOf(';'))
  })
  it('keeps its lines and columns', () => {
    const at = statementAt(text, 30)
    expect(alone(text, at).split('\n')[2]).toBe('RETURN n')
    expect(alone(text, at)).not.toContain('AS a')
  })
  it('a text that never closes its quote ends', () => {
    expect(scan("RETURN 'a").map(({ kind }) => kind)).toEqual(['name', 'literal'])
  })
})
