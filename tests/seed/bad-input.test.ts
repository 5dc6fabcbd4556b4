import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { SeedError } from '../../graph-seed/finding.ts'
import { readSeed } from '../../graph-seed/read-sources.ts'
import { complaints, type Files, folderOf, source } from './folders.ts'

const at = { paragraph: 1, line: 3, start: 10, end: 35 }
const x = (changes: object = {}, claim: object = {}): Files => ({ 'sources/x.json': source(changes, claim) })
const claims = (...changes: object[]): Files =>
  x({
    claims: changes.map(change => ({
      id: 'X1',
      chain: 'own',
      subject: 'muqtada-al-sadr',
      predicate: 'LEADS',
      object: 'sadrist-movement',
      ...change,
    })),
  })
const entities = (...list: object[]): Files => ({ ...x(), 'entities.json': { entities: list } })
const person = { id: 'somebody', kind: 'Person', name: 'Somebody' }

it('takes a small source in good order', async () => expect(await complaints(x())).toEqual([]))

const cases: [string, Files, string[]][] = [
  ['a misspelt predicate', x({}, { predicate: 'LEADSS' }), ['sources/x.json: claim X1: unknown predicate "LEADSS" (did you mean LEADS?)']],
  [
    'a predicate far from any',
    x({}, { predicate: 'EATS_LUNCH_AT' }),
    ['sources/x.json: claim X1: unknown predicate "EATS_LUNCH_AT" (it has to be in vocabulary/predicates.json)'],
  ],
  [
    'a misspelt entity',
    x({}, { subject: 'muqtada-al-sadrr' }),
    ['sources/x.json: claim X1: subject: unknown entity "muqtada-al-sadrr" (did you mean muqtada-al-sadr?)'],
  ],
  [
    'an end that the predicate does not allow',
    x({}, { predicate: 'COMMANDS', object: 'iraq' }),
    ['sources/x.json: claim X1: object: iraq is a state, and the object of COMMANDS must be an armed group or a state body'],
  ],
  [
    'one thing at both ends',
    x({}, { predicate: 'ACCUSES', object: 'muqtada-al-sadr' }),
    ['sources/x.json: claim X1: subject and object are the same'],
  ],
  ['a misspelt field', x({}, { quot: 'x' }), ['sources/x.json: claim X1: unknown field "quot" (did you mean quote?)']],
  ['a missing field', claims({ subject: undefined }), ['sources/x.json: claim X1: subject: is missing']],
  ['a number for text', x({}, { quote: 7 }), ['sources/x.json: claim X1: quote: must be text in double quotes']],
  [
    'an unknown modality',
    x({}, { modality: 'sworn' }),
    ['sources/x.json: claim X1: modality: must be asserted, reported, attributed, intended, denied or counterfactual'],
  ],
  [
    'all errors of a claim',
    claims({ subject: undefined, quote: 7 }),
    ['sources/x.json: claim X1: subject: is missing', 'sources/x.json: claim X1: quote: must be text in double quotes'],
  ],
  [
    'errors in several claims, one without an id',
    claims({ id: undefined }, { id: 'X2', object: 5 }),
    ['sources/x.json: claim number 1: id: is missing', 'sources/x.json: claim X2: object: must be text in double quotes'],
  ],
  [
    'a claim id twice',
    claims({}, {}),
    ['sources/x.json: claim X1: the id stands twice, here and in this file again (ids are unique over all files)'],
  ],
  [
    'a source id twice',
    { ...x(), 'sources/y.json': source({ claims: [] }) },
    ['sources/y.json: entity doc-x: the id stands twice, here and in sources/x.json (ids are unique over all files)'],
  ],
  ['an unknown chain', x({}, { chain: 'owm' }), ['sources/x.json: claim X1: unknown chain "owm" (did you mean own?)']],
  [
    'chains in a circle',
    x({ chains: { own: ['b'], b: ['own'] } }),
    ['sources/x.json: claim X1: the chains name each other in a circle: own → b → own'],
  ],
  [
    'a chain that does not begin with the publisher',
    x({ chains: { own: [{ agent: 'shafaq-news', act: 'states' }] } }),
    ['sources/x.json: claim X1: chain: begins with shafaq-news, not with the source’s publisher rudaw'],
  ],
  [
    'a chain that comes back to whom it passed',
    x({
      chains: {
        own: [
          { agent: 'rudaw', act: 'reports' },
          { agent: 'muqtada-al-sadr', act: 'says' },
          { agent: 'rudaw', act: 'says' },
        ],
      },
    }),
    ['sources/x.json: claim X1: chain: passes through rudaw twice'],
  ],
  [
    'a chain through a thing',
    x({
      chains: {
        own: [
          { agent: 'rudaw', act: 'reports' },
          { agent: 'thing-farms', act: 'say' },
        ],
      },
    }),
    ['sources/x.json: claim X1: chain: thing-farms is a thing and can’t speak'],
  ],
  [
    'heard in what is no recording',
    x({ chains: { own: [{ agent: 'rudaw', act: 'states', heardIn: 'iraq' }] } }),
    ['sources/x.json: claim X1: chain: heardIn iraq is a state, not a recording'],
  ],
  [
    'somebody else’s words as the publisher’s own',
    x({}, { chain: 'sadr', modality: 'asserted' }),
    [
      'sources/x.json: claim X1: modality: asserted, but others than the publisher stand in the chain (use a chain with the publisher alone, or leave the modality out)',
    ],
  ],
  [
    'a report of nobody',
    x({}, { modality: 'reported' }),
    [
      'sources/x.json: claim X1: modality: reported, but the publisher stands alone in the chain (use a chain that names who is reported, or leave the modality out)',
    ],
  ],
  [
    'a reference to no claim',
    x({}, { supports: ['interview'] }),
    ['sources/x.json: claim X1: supports: unknown claim "interview" (it has to be in a file in sources/)'],
  ],
  ['a reference to itself', x({}, { denies: ['X1'] }), ['sources/x.json: claim X1: denies: a claim can’t point at itself']],
  [
    'contents in a circle',
    claims({ contentOf: 'X2' }, { id: 'X2', contentOf: 'X1' }),
    ['sources/x.json: claim X1: chain: goes in a circle: X1 → X2 → X1'],
  ],
  ['a contest by nobody', x({}, { contested: true }), ['sources/x.json: claim X1: contested: by whom? (name the claims in contestedBy)']],
  [
    'a quote of 13 words',
    x({}, { quote: 'one two three four five six seven eight nine ten eleven twelve thirteen' }),
    ['sources/x.json: claim X1: quote: has 13 words, 12 at most (quote the words that carry the claim)'],
  ],
  [
    'a place as long as another quote',
    x({}, { at }),
    ['sources/x.json: claim X1: at: from 10 to 35 are 25 characters, and the quote has 26'],
  ],
  ['a place without a quote', x({}, { quote: undefined, at }), ['sources/x.json: claim X1: at: a place without a quote']],
  ['a date in no calendar', x({}, { date: '2022-02-30' }), ['sources/x.json: claim X1: date: there is no 2022-02-30 in the calendar']],
  [
    'a date in another form',
    x({}, { date: '20 July 2022' }),
    ['sources/x.json: claim X1: date: is not a date; write 2022, 2022-07 or 2022-07-20'],
  ],
  [
    'an end before the beginning',
    x({}, { date: { from: '2022-07', to: '2021' } }),
    ['sources/x.json: claim X1: date: ends (2021) before it begins (2022-07)'],
  ],
  [
    'a publication date that nobody accounts for',
    x({ date: '2022-07-20' }),
    ['sources/x.json: entity doc-x: dateBasis: is missing (say how the date is known)'],
  ],
  [
    'a publisher that is none',
    x({ publisher: 'iraq', claims: [] }),
    ['sources/x.json: entity doc-x: publisher: iraq is a state, not a publisher'],
  ],
  [
    'a source that copies itself',
    x({ copyOf: 'doc-x' }),
    ['sources/x.json: entity doc-x: copyOf: points at itself', 'sources/x.json: entity doc-x: copyOf: goes in a circle: doc-x → doc-x'],
  ],
  [
    'an address that is a script',
    x({ url: 'javascript:alert(1)' }),
    ['sources/x.json: url: is not a web address; it begins with http:// or https://'],
  ],
  [
    'counts that are not met',
    x({ expect: { claims: 2, relations: 3 } }),
    ['sources/x.json: expect.claims: 2 expected, 1 found', 'sources/x.json: expect.relations: 3 expected, 1 found'],
  ],
  [
    'a kind that there is not',
    entities({ ...person, kind: 'Persn' }),
    ['entities.json: entity somebody: kind: unknown kind "Persn" (did you mean Person?)'],
  ],
  [
    'an id with blanks',
    entities({ ...person, id: 'some body' }),
    ['entities.json: entity some body: id: may hold Latin letters, digits and . _ : - only'],
  ],
  ['no list of entities', { ...x(), 'entities.json': {} }, ['entities.json: entities: is missing']],
  ['a list for a source', { 'sources/x.json': [] }, ['sources/x.json: must be an object {…}']],
  [
    'a syntax error',
    { 'sources/x.json': '{\n  "id": "doc-x",,\n}' },
    [
      'sources/x.json: line 2, column 17: a key in double quotes is expected here; is there a comma too many?',
      'sources/x.json: line 3, column 1: a key in double quotes is expected here; is there a comma too many?',
    ],
  ],
  ['an unfinished file', { 'sources/x.json': '{ "id": [1' }, ['sources/x.json: line 1, column 11: a closing ] is missing']],
  ['an empty file', { 'sources/x.json': '' }, ['sources/x.json: line 1, column 1: a value is expected here; is there a comma too many?']],
  [
    'a key twice',
    { 'sources/x.json': '{ "id": "a",\n  "id": "b" }' },
    ['sources/x.json: line 2, column 3: the key "id" stands twice in one object'],
  ],
  [
    '__proto__',
    { 'sources/x.json': '{ "__proto__": { "polluted": true } }' },
    ['sources/x.json: line 1, column 3: the key "__proto__" is not allowed'],
  ],
  ['deep nesting', { 'sources/x.json': '['.repeat(200_000) }, ['sources/x.json: line 1, column 65: nested deeper than 64 levels']],
  [
    'bytes that are not UTF-8',
    { 'sources/x.json': new Uint8Array([0x7b, 0xff, 0x7d]) },
    ['sources/x.json: is not UTF-8 (save it as UTF-8)'],
  ],
  ['a comment', { 'sources/x.json': '{} // done' }, ['sources/x.json: line 1, column 4: JSON has no comments; use a note']],
  [
    'no folder of sources',
    { 'entities.json': {} },
    ['there is no folder sources in FOLDER (a seed is a folder with sources/*.json in it; see docs/data-format.md)'],
  ],
]

describe('bad input is told with file, record, field, reason and the way out', () => {
  it.each(cases)('%s', async (_name, files, lines) => expect(await complaints(files)).toEqual(lines))

  it('a folder named like a file', async () => {
    const folder = folderOf(x())
    mkdirSync(join(folder, 'sources/y.json'))
    const { findings } = await readSeed(folder, 'files')
    expect(findings).toMatchObject([{ file: 'sources/y.json', reason: 'is not a file' }])
  })

  it('does not blame what points at a record that could not be read', async () => {
    const lines = await complaints(claims({ quote: 7 }, { id: 'X2', supports: ['X1'] }))
    expect(lines).toEqual(['sources/x.json: claim X1: quote: must be text in double quotes'])
  })

  it('tells syntax errors of several files at once', async () => {
    const lines = await complaints({ 'sources/a.json': '{', 'sources/b.json': '}', ...x() })
    expect(new Set(lines.map(line => line.split(':')[0]))).toEqual(new Set(['sources/a.json', 'sources/b.json']))
  })

  it('keeps control and direction marks out of its messages', async () => {
    const [line] = await complaints(x({}, { predicate: 'A\u202eB\u0007' }))
    expect(line).toContain('"A\\u202eB\\u0007"')
  })

  it('keeps files that are not JSON apart, and says which', async () => {
    expect((await readSeed(folderOf({ ...x(), 'sources/notes.txt': '', 'sources/.hidden': '' }), 'files')).ignored).toEqual([
      'sources/notes.txt (not .json)',
    ])
    const near = await readSeed(folderOf({ ...x(), 'Entities.json': { entities: [] }, 'notes.md': '' }), 'files')
    expect(near.ignored).toEqual(['Entities.json (only entities.json is read, in these letters)', 'notes.md'])
  })

  it('throws SeedError for a folder that is not there', async () => {
    await expect(readSeed(join(folderOf({}), 'nowhere'), 'files')).rejects.toBeInstanceOf(SeedError)
    await expect(readSeed(folderOf({ 'sources/x.csv': '' }), 'x')).rejects.toThrow(/nothing to read in .*not read: sources\/x\.csv/)
  })
})
