/** A record of three entities, two claims and one drawn relation: enough to see whether a route reads it. */
import type { ClaimRecord } from '../../server/contract/claim.ts'
import type { EntityRecord } from '../../server/contract/graph.ts'
import type { Kind, Predicate } from '../../server/contract/ontology.ts'
import type { Records } from '../../server/evidence/records.ts'
import { shippedFamilies, shippedKinds } from '../shipped-vocabulary.ts'

const entity = (id: string, kind: Kind, name: string, facts: EntityRecord['facts'] = null): EntityRecord => ({
  id,
  kind,
  labels: ['Entity', kind],
  name,
  names: [{ value: name, lang: 'en', script: 'Latn', kind: 'canonical' }],
  status: 'named',
  resolved: true,
  wikidata: null,
  note: null,
  facts,
})

const claim = (id: string, more: Partial<ClaimRecord>): ClaimRecord => ({
  id,
  digest: id,
  subject: 'ann',
  predicate: 'LEADS',
  object: 'club',
  assertedBy: 'paper',
  chain: [{ agent: 'paper', act: 'writes' }],
  source: 'issue-1',
  locator: { paragraph: 1, line: 1, start: 0, end: 10 },
  quote: 'Ann leads the club',
  passages: [],
  modality: 'asserted',
  mood: null,
  polarity: 'positive',
  contestedBy: [],
  denies: [],
  contradicts: [],
  supports: [],
  contentOf: null,
  derived: false,
  notDrawn: null,
  dateFrom: null,
  dateTo: null,
  datePrecision: null,
  qualifiers: {},
  note: null,
  credibility: null,
  status: 'active',
  recordedAt: null,
  recordedBy: 'test',
  ...more,
})

const predicate = (id: string, label: string, drawn: boolean): Predicate => ({
  id,
  label,
  phrase: label,
  family: 'structural',
  sign: 0,
  symmetric: false,
  drawn,
  from: ['Person'],
  to: ['Party'],
  plover: null,
})

export const fakeRecords: Records = {
  kinds: shippedKinds,
  families: shippedFamilies,
  entities: [
    entity('ann', 'Person', 'Ann'),
    entity('club', 'Party', 'The Club'),
    entity('paper', 'Publisher', 'The Paper'),
    entity('issue-1', 'Source', 'Issue 1', {
      publisher: 'paper',
      title: 'Issue 1',
      url: 'https://paper.example/1',
      date: '2022-07-20',
      dateBasis: null,
      copyOf: null,
      partOf: null,
      reliability: null,
    }),
  ],
  claims: [claim('T1', {}), claim('T2', { predicate: 'PRAISES', quote: null })],
  predicates: [predicate('LEADS', 'leads', true), predicate('PRAISES', 'praises', false)],
  assessments: [],
}
