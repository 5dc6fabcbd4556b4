import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { notedWords } from '../../server/contract/told/noted.ts'
import { createLedger, type Ledger } from '../../server/evidence/ledger.ts'
import { changedRecords } from '../../server/evidence/records-change.ts'
import { applyImport, dryRun } from '../../server/import/import-material.ts'
import { claimSentence } from '../../server/ledger/headlines.ts'
import { readFiles } from '../../server/tables/read-files.ts'
import { cypherScript } from '../../server/tables/readers/cypher-script.ts'
import { Unreadable } from '../../server/tables/unreadable.ts'
import { ofProcessor } from '../of-processor.ts'
import { seedRecords } from '../server/seed-records.ts'

let ledger: Ledger
beforeAll(async () => {
  ledger = createLedger(await seedRecords())
})

const fixture = (name: string) => ({ name, bytes: readFileSync(`tests/fixtures/import/${name}`) })
const materialOf = (names: string[]) => readFiles(names.map(fixture), { more: [cypherScript] })
const refusal = (name: string, text: string): string => {
  try {
    readFiles([{ name, bytes: new TextEncoder().encode(text) }])
  } catch (error) {
    if (error instanceof Unreadable) return error.message
    throw error
  }
  return 'was read'
}

const file = (name: string) => `Whoever made ${name} states that`

describe('a file of each format', () => {
  it.each<[string, string[], string[]]>([
    [
      'GraphML',
      ['harbour.graphml'],
      [
        'tide.example states that Ada Quist owns Nordwind & Sons AG; share 51',
        `${file('harbour.graphml')} Ivo Marsh is director of Nordwind & Sons AG`,
        `${file('harbour.graphml')} Ivo Marsh is linked with Ada Quist`,
      ],
    ],
    ['GEXF', ['harbour.gexf'], ['tide.example states that Ada Quist owns Nordwind AG; 2019-03-01']],
    ['GML', ['harbour.gml'], ['tide.example states that Ada Quist owns Nordwind & Sons AG']],
    ['Cytoscape', ['harbour.cyjs'], ['tide.example states that Ada Quist owns Nordwind AG']],
    [
      'Gephi',
      ['harbour-nodes.csv', 'harbour-edges.csv'],
      [`${file('harbour-nodes.csv and harbour-edges.csv')} Ada Quist owns Nordwind AG`],
    ],
    [
      'neo4j-admin',
      ['admin-nodes.csv', 'admin-ties.csv'],
      [`${file('admin-nodes.csv and admin-ties.csv')} Ada Quist owns Nordwind AG; 2019`],
    ],
    ['nodes and links', ['harbour-links.json'], ['tide.example states that Ada Quist owns Nordwind AG']],
    ['Neo4j Browser', ['harbour-browser.json'], [`${file('harbour-browser.json')} Ada Quist owns Nordwind AG; share 51`]],
    ['APOC', ['harbour-apoc.json'], [`${file('harbour-apoc.json')} Ada Quist owns Nordwind AG; 2019`]],
    [
      'FollowTheMoney entities',
      ['harbour.ftm.json'],
      [
        'tide.example states that Ada Quist owns Nordwind AG; 2019-03-01; share 51; Dataset: harbour_leaks',
        'Harbour_leaks states that Ada Quist is lawyer of Nordwind AG',
      ],
    ],
    [
      'FollowTheMoney statements as CSV',
      ['harbour-statements.csv'],
      ['Harbour_leaks states that Ada Quist owns Nordwind AG, Kiel; 2019-03'],
    ],
    [
      'a Cypher script',
      ['harbour.cypher'],
      [
        'tide.example states that Ada Quist owns Nordwind AG; 2019; share 51',
        `${file('harbour.cypher')} Ivo Marsh is director of Nordwind AG`,
      ],
    ],
    ['FollowTheMoney statements', ['harbour-statements.json'], ['Harbour_leaks states that Ada Quist owns Nordwind AG']],
    ['OpenSanctions', ['harbour-nested.json'], [`${file('harbour-nested.json')} Ada Quist owns Nordwind AG`]],
    [
      'Wikidata',
      ['harbour-wikidata.json'],
      ['Wikidata states that Ada Quist is employed by Nordwind AG; 2019-03; Cites https://tide.example/1'],
    ],
    [
      'STIX',
      ['harbour-stix.json'],
      [
        'Harbour Watch states that Ada Quist owns Nordwind AG; 2019-03-01; Confidence 70 of 100 (STIX)',
        'Port Lawyers states that it is not so that Ada Quist owns Nordwind AG; 2019-03-01; She sold it.',
      ],
    ],
    [
      'BODS 0.2',
      ['harbour-bods.json'],
      [
        'Register of made-up companies states that Ada Quist owns Nordwind AG; 2019-03-01; share 51',
        'Register of made-up companies states that Ada Quist may appoint the board of Nordwind AG',
      ],
    ],
    ['BODS 0.4', ['harbour-bods-04.json'], [`${file('harbour-bods-04.json')} Ada Quist owns Nordwind AG; Share: 25 to 50 per cent`]],
  ])('%s', (_name, names, sentences) => {
    const input = { material: materialOf(names), mapping: undefined, edits: [] }
    const { plan, change } = applyImport(ledger, input, { by: 'Anna', at: '2026-11-29T10:00:00.000Z' })
    const after = createLedger(changedRecords(ledger.records, change))
    const said = plan.added.claims.map(claim => {
      const { share } = claim.qualifiers
      return [claimSentence(after, claim), claim.dateFrom, share === undefined ? null : `share ${share}`, claim.note]
        .filter(Boolean)
        .join('; ')
    })
    expect(said).toEqual(sentences)
    const ada = plan.added.entities.find(({ name }) => name === 'Ada Quist')
    const nord = plan.added.entities.find(({ name }) => name.startsWith('Nordwind'))
    expect([ada?.kind, nord?.kind]).toEqual(['Person', names[0] === 'harbour-stix.json' ? 'Organization' : 'Company'])
    expect(dryRun(after, input)).toMatchObject({ claims: 0, sums: { same: sentences.length, unreadable: 0 } })
  })

  it('keeps what it says of entities, and tells what it cannot read', () => {
    const { files } = materialOf(['harbour.ftm.json'])
    expect(files[0]?.notes.map(notedWords)).toEqual(['1 ties name only one of their ends and are not read.'])
    const { plan } = applyImport(
      ledger,
      { material: materialOf(['harbour.ftm.json']), mapping: undefined, edits: [] },
      { by: 'A', at: '2026-11-29T10:00:00.000Z' },
    )
    expect(plan.added.entities.find(({ name }) => name === 'Ada Quist')?.wikidata).toBe('Q424242')
    expect(materialOf(['harbour-wikidata.json']).files[0]?.notes.map(notedWords)).toEqual([
      '1 statements are of deprecated rank, withdrawn by Wikidata, and are not read.',
    ])
    expect(materialOf(['harbour-stix.json']).files[0]?.notes.map(notedWords)).toEqual(['1 objects are revoked and are not read.'])
  })
})

it('comments of GML are left out wherever they stand', () => {
  const graph = 'graph [ # of ]\n# two [\n node [ id 1 label "A" ] # one\n node [ id 2 label "B" ]\n]\n# made by hand [1]'
  const { tables } = readFiles([{ name: 'a.gml', bytes: new TextEncoder().encode(graph) }])
  expect(tables.map(({ rows }) => rows.length)).toEqual([0, 2])
})

describe('hostile graph files', () => {
  it('are refused with their place', () => {
    const lol = `<?xml version="1.0"?>\n<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]>\n<graphml>&lol2;</graphml>`
    expect(refusal('a.graphml', lol)).toBe(
      'a.graphml: line 2: declares entities of its own, which are not unfolded (take the <!DOCTYPE … [ … ]> out)',
    )
    expect(refusal('a.graphml', '<graphml><graph></graphml>')).toMatch(/^a\.graphml: line 1: is not well-formed XML/)
    expect(refusal('a.graphml', '<!DOCTYPE a SYSTEM "file:///etc/hostname">\n<graphml>&outside;</graphml>')).toBe(
      'a.graphml: line 2: is not well-formed XML (undefined entity.)',
    )
    expect(refusal('a.gexf', `<gexf>${'<x>'.repeat(200_000)}`)).toBe('a.gexf: line 1: is nested deeper than 64 levels')
    expect(refusal('a.json', `${'['.repeat(5000)}${']'.repeat(5000)}`)).toBe('a.json: is nested deeper than 64 levels')
    expect(refusal('a.json', '{"nodes": [}')).toMatch(/^a\.json: line 1: is not JSON/)
    expect(refusal('a.json', '{"hello": "world"}')).toMatch(/^a\.json: holds no nodes and edges that are known \(these are: /)
    expect(refusal('a.gml', `graph ${'[ a '.repeat(100)}`)).toBe('a.gml: line 1: is nested deeper than 64 levels')
    expect(refusal('a.gml', 'graph [ node [ id 1 ]')).toBe('a.gml: line 1: ends before its brackets are closed')
  })

  it('are read in time that grows with their length', () => {
    const hostile: Record<string, string> = {
      'comments.gml': `graph [ ${'# '.repeat(500_000)}`,
      'blanks.gml': `graph [ ${' '.repeat(500_000)}"`,
      'lines.gml': `graph [ ${'#\n'.repeat(200_000)}"`,
      'marks.gml': `graph [ ${'"" '.repeat(100_000)}"`,
      'heads.csv': `id:ID,${'('.repeat(49_000)},${'('.repeat(49_000)}\n1,2,3\n`,
    }
    for (const [name, text] of Object.entries(hostile)) expect(ofProcessor(() => refusal(name, text)).ms, name).toBeLessThan(4000)
  })

  it('cannot reach the prototype of anything', () => {
    const { tables } = readFiles([
      {
        name: 'a.json',
        bytes: new TextEncoder().encode(
          '{"nodes":[{"id":"a","__proto__":{"polluted":1}},{"id":"b"}],"edges":[{"source":"a","target":"b","constructor":"x"}]}',
        ),
      },
    ])
    expect(tables[1]?.rows).toHaveLength(2)
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })
})
