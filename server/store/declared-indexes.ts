/** Neo4j gets these as statements, the embedded engine directly. */
import type { DeclaredIndex, FulltextIndex } from '@isnad/cypher/values'

const keyed = ['Meta', 'Entity', 'Claim', 'Name', 'Assessment', 'Predicate', 'Kind', 'Family', 'Submission']

const ranges: readonly (readonly [name: string, label: string, properties: readonly string[]])[] = [
  ['entity_name', 'Entity', ['name']],
  ['entity_wikidata', 'Entity', ['wikidata']],
  ['entity_canonical', 'Entity', ['canonical']],
  ['name_key', 'Name', ['key']],
  ['name_skeleton', 'Name', ['skeleton']],
  ['claim_predicate', 'Claim', ['predicate', 'modality']],
  ['claim_date', 'Claim', ['dateFrom']],
]

export const fulltextIndexes: readonly FulltextIndex[] = [
  { name: 'names_ft', labels: ['Name'], properties: ['value', 'folded'] },
  { name: 'quotes_ft', labels: ['Claim'], properties: ['quote'] },
]

export const lookupIndexes: readonly DeclaredIndex[] = [
  { name: 'index_343aff4e', type: 'LOOKUP', entity: 'NODE', labels: null, properties: null, unique: false },
  { name: 'index_f7700477', type: 'LOOKUP', entity: 'RELATIONSHIP', labels: null, properties: null, unique: false },
]

/** One key per drawn relation: (from, type, to) is drawn once. */
export const declaredIndexes = (drawnTypes: readonly string[]): DeclaredIndex[] => [
  ...keyed.map(label => unique('NODE', label, 'id')),
  ...drawnTypes.map(type => unique('RELATIONSHIP', type, 'key')),
  ...ranges.map(([name, label, properties]) => ({
    name,
    type: 'RANGE' as const,
    entity: 'NODE' as const,
    labels: [label],
    properties,
    unique: false,
  })),
  { name: 'via_attributed_to', type: 'RANGE', entity: 'RELATIONSHIP', labels: ['VIA'], properties: ['attributedTo'], unique: false },
  ...fulltextIndexes.map(index => ({ ...index, type: 'FULLTEXT' as const, entity: 'NODE' as const, unique: false })),
]

const unique = (entity: DeclaredIndex['entity'], label: string, property: string): DeclaredIndex => ({
  name: `${label.toLowerCase()}_${property}`,
  type: 'RANGE',
  entity,
  labels: [label],
  properties: [property],
  unique: true,
})
