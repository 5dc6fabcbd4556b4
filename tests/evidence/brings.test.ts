import { expect, test } from 'vitest'
import { ClaimInput, SourceInput } from '../../server/contract/write.ts'
import { createLedger } from '../../server/evidence/ledger.ts'
import { changedRecords } from '../../server/evidence/records-change.ts'
import { Refused } from '../../server/record/refused.ts'
import { claimSubmission, sourceSubmission } from '../../server/record/submit.ts'
import { whole as rudaw } from './seed-ledger.ts'

const at = '2026-01-02T03:04:05.000Z'
const by = 'Anna Berg'
const source = rudaw.records.entities.find(({ facts }) => facts?.publisher === 'rudaw')?.id ?? ''
const chain = [{ agent: 'rudaw', act: 'states' }]
const claim = (more: object) => ClaimInput.parse({ by, source, chain, ...more })

test('entities, a predicate and a kind that the record lacks come with the claim that needs them, or not at all', () => {
  const { id, change } = claimSubmission(
    claim({
      subject: 'new:1',
      predicate: 'new:tie',
      object: 'new:2',
      qualifiers: { with: 'new:1' },
      brings: {
        entities: [
          { ref: 'new:1', name: 'Ada Quist', kind: 'Person' },
          { ref: 'new:2', name: 'Upper Dam Board', kind: 'new:kind' },
        ],
        predicates: [{ ref: 'new:tie', words: 'dined with' }],
        kinds: [{ ref: 'new:kind', words: 'water board', like: 'Organization' }],
      },
    }),
  )(rudaw, at)
  const [person, board] = change.put.entities
  expect(person).toMatchObject({
    id: 'ada-quist',
    name: 'Ada Quist',
    labels: ['Entity', 'Actor', 'Person'],
    recordedBy: by,
    recordedAt: at,
  })
  expect(board).toMatchObject({ id: 'upper-dam-board', kind: 'WaterBoard' })
  expect(board?.labels).toEqual(expect.arrayContaining(['Organization', 'WaterBoard']))
  expect(change.put.claims).toMatchObject([
    { id, subject: 'ada-quist', predicate: 'DINED_WITH', object: 'upper-dam-board', qualifiers: { with: 'ada-quist' } },
  ])
  expect(change.vocabulary?.predicates.at(-1)).toMatchObject({
    id: 'DINED_WITH',
    phrase: 'dined with',
    from: ['Person'],
    to: ['WaterBoard'],
    drawn: true,
  })
  expect(createLedger(changedRecords(rudaw.records, change)).byRelation.get('ada-quist|DINED_WITH|upper-dam-board')).toHaveLength(1)
})

test('a name that is taken gets an id of its own, and is nobody else', () => {
  const { change } = claimSubmission(
    claim({
      subject: 'new:1',
      predicate: 'CRITICIZES',
      object: 'iran',
      brings: { entities: [{ ref: 'new:1', name: 'Hadi al-Amiri', kind: 'Person' }] },
    }),
  )(rudaw, at)
  expect(change.put.claims[0]?.subject).toBe('hadi-al-amiri-2')
})

test('a source brings its publisher', () => {
  const { change } = sourceSubmission(
    SourceInput.parse({
      by,
      title: 'Fire at the weir',
      publisher: 'new:p',
      brings: { entities: [{ ref: 'new:p', name: 'Weir Post', kind: 'Publisher' }] },
    }),
  )(rudaw, at)
  expect(change.put.entities.map(({ id, facts }) => [id, facts?.publisher])).toEqual([
    ['weir-post', undefined],
    ['fire-at-the-weir', 'weir-post'],
  ])
})

test.each([
  ['an unknown kind', { subject: 'new:1', brings: { entities: [{ ref: 'new:1', name: 'Ada Quist', kind: 'Wizard' }] } }, /unknown kind/],
  ['what is not brought', { subject: 'new:1' }, /unknown entity/],
  [
    'one ref for two',
    { subject: 'new:1', brings: { entities: ['A B', 'C D'].map(name => ({ ref: 'new:1', name, kind: 'Person' })) } },
    /stands twice/,
  ],
  [
    'a kind that the predicate does not take',
    { subject: 'new:1', brings: { entities: [{ ref: 'new:1', name: 'Weir', kind: 'Place' }] } },
    /must be/,
  ],
])('%s is refused, and nothing is written', (_, more, why) => {
  const submit = () => claimSubmission(claim({ predicate: 'CRITICIZES', object: 'iran', ...more }))(rudaw, at)
  expect(submit).toThrow(Refused)
  expect(submit).toThrow(why)
})
