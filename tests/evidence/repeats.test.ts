import { expect, test } from 'vitest'
import { repeatComplaints } from '../../server/record/repeats.ts'
import { whole } from './seed-ledger.ts'

const published = whole.claims.get('C001')
if (!published) throw new Error('The article’s own claim is gone.')

test('a title within the named claim stands in single marks', () => {
  const [again] = repeatComplaints(whole, { ...published, id: 'new' })
  expect(again?.reason).toBe(
    'the record has this claim already, from the same words of the same source: “Middle East Monitor states that Middle East Monitor published ‘Latest leaked recording by ex-PM sparks more outrage’” (C001)',
  )
})

test.each([
  ['another place of the same text', { locator: { paragraph: 9, line: 9, start: 9, end: 10 } }],
  ['other words', { quote: 'MEMO' }],
  ['that it is not so', { polarity: 'negative' as const }],
])('%s is no repeat', (_, change) => {
  expect(repeatComplaints(whole, { ...published, id: 'new', ...change })).toEqual([])
})

test('what it corrects is no repeat of it', () => {
  expect(repeatComplaints(whole, { ...published, id: 'new' }, 'C001')).toEqual([])
})
