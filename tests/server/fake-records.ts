/** Four entities, two claims and one drawn relation: enough to see whether a route reads them. */
import type { ClaimRecord } from '../../server/contract/claim.ts'
import type { Name } from '../../server/contract/graph.ts'
import type { Records } from '../../server/evidence/records.ts'
import { claim as anyClaim, entity, predicate, source } from '../factories/records.ts'
import { shippedFamilies, shippedKinds } from '../shipped-vocabulary.ts'

const called = (value: string): { name: string; names: Name[] } => ({
  name: value,
  names: [{ value, lang: 'en', script: 'Latn', kind: 'canonical' }],
})
const claim = (id: string, more: Partial<ClaimRecord>): ClaimRecord =>
  anyClaim(id, {
    digest: id,
    subject: 'ann',
    object: 'club',
    chain: [{ agent: 'paper', act: 'writes' }],
    source: 'issue-1',
    locator: { paragraph: 1, line: 1, start: 0, end: 10 },
    quote: 'Ann leads the club',
    ...more,
  })
const ends = { from: ['Person'], to: ['Party'] }

export const fakeRecords: Records = {
  kinds: shippedKinds,
  families: shippedFamilies,
  entities: [
    entity('ann', 'Person', called('Ann')),
    entity('club', 'Party', called('The Club')),
    entity('paper', 'Publisher', called('The Paper')),
    {
      ...source('issue-1', { publisher: 'paper', title: 'Issue 1', url: 'https://paper.example/1', date: '2022-07-20' }),
      ...called('Issue 1'),
    },
  ],
  claims: [claim('T1', {}), claim('T2', { predicate: 'PRAISES', quote: null })],
  predicates: [predicate('LEADS', ends), predicate('PRAISES', { ...ends, drawn: false })],
  assessments: [],
}
