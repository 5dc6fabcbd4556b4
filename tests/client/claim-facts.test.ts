import { expect, test } from 'vitest'
import { claimFacts } from '../../client/words/qualifiers.ts'

const plain = { qualifiers: {}, qualifierNames: {}, dateFrom: null, dateTo: null }

test.each([
  ['nothing beside its ends', plain, []],
  [
    'a share and a time',
    { ...plain, qualifiers: { share: 51 }, dateFrom: '2019', dateTo: '2021-05' },
    ['Share: 51 per cent', 'from 2019 to May 2021'],
  ],
  [
    'a person by name',
    { ...plain, qualifiers: { event: 'talks-2020' }, qualifierNames: { event: 'The talks' } },
    ['On the occasion of: The talks'],
  ],
  ['a year, and not the days of it', { ...plain, dateFrom: '2018', dateTo: '2018' }, ['in 2018']],
  ['a day', { ...plain, dateFrom: '2018-02-03', dateTo: '2018-02-03' }, ['on 3 Feb 2018']],
  [
    'several, in one order',
    { ...plain, qualifiers: { model: 'B', weight: 3, when: 'in the past' } },
    ['When: in the past', 'On the model of: B', 'weight: 3'],
  ],
  ['its own beginning, once', { ...plain, qualifiers: { from: '2019' }, dateFrom: '2019' }, ['From: 2019']],
  ['a remark on the text, which is none', { ...plain, qualifiers: { garbled: true } }, []],
] as const)('of a claim with %s', (_, claim, facts) => {
  expect(claimFacts(claim).map(({ words }) => words)).toEqual(facts)
})
