import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { checkGraph } from '../../graph-seed/check-graph.ts'
import { jsonSchemas } from '../../graph-seed/json-schemas.ts'
import { graphOf } from '../../graph-seed/workspace.ts'
import { createLedger } from '../../server/evidence/ledger.ts'
import { drawnGraph } from '../../server/ledger/denial-words.ts'
import { lens } from '../evidence/record.ts'
import { complaints, folderOf } from './folders.ts'
import { guideFiles } from './guide-files.ts'

const guide = readFileSync('docs/data-format.md', 'utf8')
const files = guideFiles('The smallest file that says something')
const source = files['sources/courier-2024-03-02.json'] ?? ''
const harbour = guideFiles('Kinds and predicates of your own')

it('the guide’s example loads as it stands', async () => {
  const graph = await graphOf(folderOf(files))
  expect(checkGraph(graph)).toEqual([])
  expect(graph.records.claims.map(({ id, assertedBy, modality }) => [id, assertedBy, modality])).toEqual([
    ['courier-1', 'courier', 'asserted'],
    ['courier-2', 'anna-berg', 'attributed'],
  ])
  expect(graph.records.entities.map(({ id }) => id).sort()).toEqual([
    'anna-berg',
    'courier',
    'courier-2024-03-02',
    'jon-lind',
    'port-company',
    'the-mayor',
  ])
})

it('the guide’s messages are the real ones', async () => {
  const wrong = await complaints({ ...files, 'sources/courier-2024-03-02.json': source.replace('"LEADS"', '"LEADSS"') })
  const short = await complaints({
    ...files,
    'sources/courier-2024-03-02.json': source.replace('"chain": "the auditor"', '"chain": "the auditor", "polarity": "negative"'),
  })
  for (const line of [...wrong, ...short]) expect(guide).toContain(`    ${line}\n`)
  expect([wrong.length, short.length]).toEqual([1, 1])
})

describe('the guide’s folder with a vocabulary of its own', () => {
  it('loads: the ship is drawn by its own relation, and what is denied of it is a denial', async () => {
    const graph = await graphOf(folderOf(harbour))
    expect([graph.ignored, checkGraph(graph)]).toEqual([[], []])
    expect(graph.records.entities.find(({ id }) => id === 'the-aurora')).toMatchObject({
      kind: 'Ship',
      labels: ['Entity', 'Asset', 'Vehicle', 'Ship'],
    })
    expect(graph.records.entities.find(({ id }) => id === 'tide-weekly')?.labels).toContain('Publisher')
    const { relations, denials } = drawnGraph(createLedger(graph.records), lens({}))
    expect(relations.map(({ id }) => id)).toEqual(['port-company|CHARTERED|the-aurora'])
    expect(denials).toMatchObject([
      {
        id: 'jon-lind|DENIES|the-aurora|content',
        claimIds: ['tide-2'],
        denies: [],
        sentence: 'says that it is not so that Jon Lind owns Aurora',
      },
    ])
  })

  it('has schemas of its own, which take its files and mark words that it has not', async () => {
    const { records } = await graphOf(folderOf(harbour))
    const schemas = jsonSchemas(records, { closed: true })
    const takes = (schema: string, text: string) =>
      new Ajv({ strict: false }).compile(JSON.parse(schemas[`${schema}.schema.json`] ?? ''))(JSON.parse(text))
    for (const [path, text] of Object.entries(harbour)) {
      const schema = path.startsWith('sources/') ? 'source' : path.replace(/^.*\/|\.json$/g, '')
      expect([path, takes(schema, text)]).toEqual([path, true])
      expect(JSON.parse(text).$schema).toMatch(new RegExp(`schema/${schema}\\.schema\\.json$`))
    }
    expect(takes('entities', (harbour['entities.json'] ?? '').replace('"Ship"', '"Shipp"'))).toBe(false)
    expect(takes('source', (harbour['sources/tide-2024-03-09.json'] ?? '').replace('CHARTERED', 'CHARTERS'))).toBe(false)
  })

  it.each([
    ['entities.json', '"Ship"', '"Shipp"', 'entities.json: entity the-aurora: kind: unknown kind "Shipp" (did you mean Ship?)'],
    [
      'entities.json',
      '"Ship"',
      '"Actor"',
      'entities.json: entity the-aurora: kind: Actor is a label of other kinds (name one of them: Person, Voice, Organization, Party, Coalition, Movement, ArmedGroup, StateBody)',
    ],
    [
      'vocabulary/kinds.json',
      '"Vehicle"',
      '"Vehicles"',
      'vocabulary/kinds.json: kind Ship: extends: unknown kind "Vehicles" (did you mean Vehicle?)',
    ],
    [
      'vocabulary/kinds.json',
      '"VISITED"',
      '"VISITS"',
      'vocabulary/kinds.json: kind Ship: subjectOf: unknown predicate "VISITS" (did you mean VISITED?)',
    ],
    [
      'vocabulary/kinds.json',
      '"id": "Ship"',
      '"id": "Claim"',
      'vocabulary/kinds.json: kind Claim: id: Claim is a label of Isnad’s own (choose another)',
    ],
    [
      'vocabulary/predicates.json',
      '"shipping"',
      '"shiping"',
      'vocabulary/predicates.json: predicate CHARTERED: family: unknown family "shiping" (did you mean shipping?)',
    ],
    [
      'sources/tide-2024-03-09.json',
      '"price"',
      '"prize"',
      'sources/tide-2024-03-09.json: claim tide-1: qualifiers: CHARTERED has no qualifier "prize" (did you mean price?)',
    ],
    [
      'sources/tide-2024-03-09.json',
      '"EUR 400000"',
      '"a lot"',
      'sources/tide-2024-03-09.json: claim tide-1: qualifiers.price: "a lot" is not an amount; write the currency and the number: "EUR 20000"',
    ],
  ])('%s with %s as %s is refused with the place, the reason and the nearest name', async (file, from, to, line) =>
    expect(await complaints({ ...harbour, [file]: (harbour[file] ?? '').replace(from, to) })).toContain(line),
  )
})
