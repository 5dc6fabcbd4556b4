import { describe, expect, test } from 'vitest'
import { toRecords } from '../../server/store/to-records.ts'

const none = { entities: [], names: [], claims: [], links: [], predicates: [], assessments: [], kinds: [], families: [] }
const own = { id: 'iran', name: 'Iran', kind: 'State', kinds: ['Actor', 'State'], status: 'named', resolved: true }

describe('somebody else’s nodes under Isnad’s labels', () => {
  test('Entity: refused with how many, which one first, and the way out', () => {
    const foreign = { id: 'doc-1', name: 'A chunk', text: 'x' }
    expect(() =>
      toRecords({
        ...none,
        entities: [
          [own, null, null],
          [foreign, null, null],
          [{}, null, null],
        ],
      }),
    ).toThrow(
      expect.objectContaining({
        slug: 'foreign-data',
        message: expect.stringMatching(/2 of 3 nodes with the label Entity .*"doc-1".*: kind is missing.*NEO4J_DATABASE/),
      }),
    )
  })

  test.each([
    ['claims', 'Claim', { text: 'We are the best' }],
    ['predicates', 'Predicate', { id: 'P1' }],
    ['kinds', 'Kind', { id: 'Wine' }],
    ['families', 'Family', { id: 'Smith' }],
  ] as const)('%s too', (question, label, foreign) => {
    expect(() => toRecords({ ...none, [question]: [[foreign]] })).toThrow(new RegExp(`1 of 1 nodes with the label ${label}`))
  })

  test('Isnad’s own are read', () => {
    expect(toRecords({ ...none, entities: [[own, null, null]] }).entities).toMatchObject([
      { id: 'iran', labels: ['Entity', 'Actor', 'State'] },
    ])
  })
})
