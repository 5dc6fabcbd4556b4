/** Records for tests: only what a test is about is written out. */
import type { ClaimRecord } from '../../server/contract/claim.ts'
import type { Assessment, EntityRecord, SourceFacts } from '../../server/contract/graph.ts'
import { kindTable } from '../../server/contract/kinds.ts'
import type { Kind, Predicate } from '../../server/contract/ontology.ts'
import { shippedKinds } from '../shipped-vocabulary.ts'

export const shippedLabels = kindTable(shippedKinds)

/** A person called as its id; of another kind it carries the labels that the shipped vocabulary gives that. */
export const entity = (id: string, kind: Kind = 'Person', more: Partial<EntityRecord> = {}): EntityRecord => ({
  id,
  kind,
  labels: shippedLabels.labelsOf(kind),
  name: id,
  names: [],
  status: 'named',
  resolved: true,
  wikidata: null,
  note: null,
  facts: null,
  ...more,
})

export const publisher = (id: string): EntityRecord => entity(id, 'Publisher')

export const noFacts: SourceFacts = {
  publisher: null,
  title: null,
  url: null,
  date: null,
  dateBasis: null,
  copyOf: null,
  partOf: null,
  reliability: null,
}
export const source = (id: string, facts: Partial<SourceFacts> = {}): EntityRecord =>
  entity(id, 'Source', { facts: { ...noFacts, ...facts } })

/** a leads b, as the paper states in the document. */
export const claim = (id: string, more: Partial<ClaimRecord> = {}): ClaimRecord => ({
  id,
  digest: '',
  subject: 'a',
  predicate: 'LEADS',
  object: 'b',
  assertedBy: 'paper',
  chain: [{ agent: 'paper', act: 'states' }],
  source: 'doc',
  locator: null,
  quote: null,
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

export const predicate = (id: string, more: Partial<Predicate> = {}): Predicate => ({
  id,
  label: id.toLowerCase(),
  phrase: id.toLowerCase(),
  family: 'structural',
  sign: 0,
  symmetric: false,
  drawn: true,
  from: ['Entity'],
  to: ['Entity'],
  plover: null,
  ...more,
})

/** A reader's judgement of a claim or a source. */
export const assessment = (id: string, of: Partial<Assessment>): Assessment => ({
  ...{ id, claim: null, source: null, assessor: 'a reader', date: '2024', reason: 'read' },
  ...{ reliability: null, credibility: null, likelihood: null, confidence: null },
  ...of,
})
