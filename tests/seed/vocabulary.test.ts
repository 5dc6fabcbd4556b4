import { expect, it } from 'vitest'
import { mergeRecords } from '../../graph-seed/merge-records.ts'
import { filesAuthor, graphOf } from '../../graph-seed/workspace.ts'
import { kindTable } from '../../server/contract/kinds.ts'
import { createLedger } from '../../server/evidence/ledger.ts'
import { changedRecords } from '../../server/evidence/records-change.ts'
import { kindSubmission } from '../../server/record/correct-kind.ts'
import { firstFamilies, firstKinds } from '../../server/store/first-vocabulary.ts'
import { folderOf, source } from './folders.ts'

const { records } = await graphOf(null)

it('an older store, which gets the first vocabulary, loses and changes no kind when it is seeded again', () => {
  expect(records.kinds).toEqual(expect.arrayContaining([...firstKinds]))
  expect(records.families).toEqual(expect.arrayContaining([...firstFamilies]))
})

it.each([
  ['Company', ['Entity', 'Actor', 'Organization', 'Company']],
  ['Media', ['Entity', 'Actor', 'Organization', 'Publisher', 'Media']],
  ['Court', ['Entity', 'Actor', 'Organization', 'StateBody', 'Court']],
  ['Place', ['Entity', 'Place']],
  ['Vehicle', ['Entity', 'Asset', 'Vehicle']],
  ['Account', ['Entity', 'Asset', 'Account']],
])('%s carries %j', (kind, labels) => {
  const row = records.kinds.find(({ id }) => id === kind)
  expect(row?.words.en).toBeDefined()
  expect(kindTable(records.kinds).labelsOf(kind)).toEqual(labels)
})

it.each([
  ['OWNS', { share: 'share' }],
  ['EMPLOYED_BY', { role: 'text', from: 'date', to: 'date' }],
  ['MEMBER_OF', { role: 'text', from: 'date', to: 'date' }],
  ['SPOKESPERSON_OF', {}],
  ['EDITOR_OF', {}],
  ['PARENT_OF', {}],
  ['MARRIED_TO', {}],
  ['PAID', { amount: 'amount' }],
  ['CONTRACTED_WITH', { amount: 'amount' }],
  ['LOCATED_IN', {}],
  ['NAMES', {}],
])('%s is drawn, with its qualifiers', (id, qualifiers) =>
  expect(records.predicates.find(predicate => predicate.id === id)).toMatchObject({ drawn: true, qualifiers }),
)

it('every predicate that does not hold both ways can be told from its object, in words that no other has', () => {
  const oneWay = records.predicates.filter(({ symmetric }) => !symmetric)
  expect(oneWay.filter(({ inverse }) => !inverse).map(({ id }) => id)).toEqual([])
  expect(new Set(oneWay.flatMap(({ phrase, inverse }) => [phrase, inverse])).size).toBe(2 * oneWay.length)
  expect(records.predicates.filter(({ symmetric, inverse }) => symmetric && inverse)).toEqual([])
})

it('a kind and a predicate are a row each, and no other file is touched', async () => {
  const lighthouse = {
    id: 'Lighthouse',
    extends: ['Place'],
    shape: 'pin',
    family: 'open',
    words: { en: { one: 'lighthouse', other: 'lighthouses' } },
    rank: 3,
  }
  const guards = {
    id: 'GUARDS',
    label: 'guards',
    phrase: 'guards',
    family: 'leadership',
    sign: 0,
    symmetric: false,
    drawn: true,
    plover: null,
    from: ['Lighthouse'],
    to: ['Place'],
  }
  const folder = folderOf({
    'sources/a.json': source(),
    'vocabulary/kinds.json': { kinds: [lighthouse] },
    'vocabulary/predicates.json': { predicates: [guards] },
  })
  const { records: own } = (await graphOf(folder)).over(records)
  const kinds = kindTable(own.kinds)
  expect([kinds.labelsOf('Lighthouse').toSorted(), kinds.word('Lighthouse', 'other')]).toEqual([
    ['Entity', 'Lighthouse', 'Place'],
    'lighthouses',
  ])
  expect(own.predicates.find(({ id }) => id === 'GUARDS')).toMatchObject({ phrase: 'guards', from: ['Lighthouse'] })
})

it('a second folder lends again what it needs of the shipped rows, and puts none back over what the first one replaced', async () => {
  const first = await graphOf(
    folderOf({
      'vocabulary/kinds.json': {
        kinds: [
          {
            id: 'Movement',
            extends: ['Party'],
            shape: 'disc',
            family: 'people',
            words: { en: { one: 'league', other: 'leagues' } },
            rank: 1,
          },
        ],
      },
      'entities.json': { entities: [{ id: 'sadrist-movement', kind: 'Movement', name: 'The League' }] },
      'sources/a.json': source(),
    }),
  )
  const options = { author: filesAuthor, whole: false }
  const stored = mergeRecords(records, first.over(records), options).records

  const second = (await graphOf(folderOf({ 'sources/b.json': source({ id: 'doc-y' }, { id: 'Y1' }) }))).over(stored)
  const after = mergeRecords(stored, second, options).records

  const own = { kind: 'Movement', name: 'The League', labels: ['Entity', 'Actor', 'Organization', 'Party', 'Movement'] }
  expect(after.kinds.find(({ id }) => id === 'Movement')?.words.en).toEqual({ one: 'league', other: 'leagues' })
  expect(after.entities.find(({ id }) => id === 'sadrist-movement')).toMatchObject(own)
  expect(second.kinds.labelsOf('Movement')).toEqual(own.labels)
})

it('files that still say the kind that was put right do not undo it; where they say a third one they stand', async () => {
  const options = { author: filesAuthor, whole: false }
  const filed = async (kind: string) =>
    (
      await graphOf(
        folderOf({ 'entities.json': { entities: [{ id: 'harbour-league', kind, name: 'Harbour League' }] }, 'sources/a.json': source() }),
      )
    ).over(records)
  const stored = mergeRecords(records, await filed('Person'), options).records
  const ledger = createLedger(stored)
  const { change } = kindSubmission('harbour-league', { kind: 'Company', by: 'Anna Berg' })(ledger, '2026-11-30T10:00:00.000Z')
  const corrected = changedRecords(stored, change)
  const kindOf = async (kind: string) =>
    mergeRecords(corrected, await filed(kind), options).records.entities.find(({ id }) => id === 'harbour-league')?.kind
  expect([await kindOf('Person'), await kindOf('Party')]).toEqual(['Company', 'Party'])
})
