import fc from 'fast-check'
import type { ClaimRecord } from '../../server/contract/claim.ts'
import { everyone } from '../../server/contract/everyone.ts'
import type { EntityRecord } from '../../server/contract/graph.ts'
import type { Lens } from '../../server/contract/lens.ts'
import { contestGrounds, modalities } from '../../server/contract/ontology.ts'
import type { Records } from '../../server/evidence/records.ts'
import { claim, entity, predicate, publisher, source } from '../factories/records.ts'
import { shippedFamilies, shippedKinds } from '../shipped-vocabulary.ts'

export const records = (claims: ClaimRecord[], more: EntityRecord[] = []): Records => {
  const own = [
    entity('a'),
    entity('b'),
    entity('c'),
    publisher('paper'),
    publisher('other-paper'),
    publisher('third-paper'),
    entity('voice', 'Voice'),
    source('doc', { publisher: 'paper' }),
    source('other-doc', { publisher: 'other-paper' }),
    source('tape'),
  ]
  return {
    entities: [...own.filter(({ id }) => !more.some(other => other.id === id)), ...more],
    claims,
    predicates: [
      predicate('LEADS'),
      predicate('ALLIED_WITH', { symmetric: true, sign: 1 }),
      predicate('DENIES', { drawn: false, deniesObject: true }),
      predicate('SAID_BY', { drawn: false, attribution: true }),
      predicate('WILL_STRIKE', { drawn: false, family: 'forecast' }),
    ],
    assessments: [],
    kinds: shippedKinds,
    families: shippedFamilies,
  }
}

export const lens = (more: Partial<Lens>): Lens => ({ ...everyone, ...more })

const people = ['a', 'b', 'c', 'd', 'e']
const speakers = ['paper', 'other-paper', 'third-paper', 'voice']
const sources = ['doc', 'other-doc', 'copy', 'tape', 'series']
export const ids = Array.from({ length: 14 }, (_, i) => `C${i}`)

const anyLink = fc.record(
  {
    agent: fc.constantFrom(...speakers),
    act: fc.constant('says'),
    heardIn: fc.constantFrom('tape', 'series'),
    attributionClaim: fc.constantFrom(...ids),
    claim: fc.constantFrom(...ids),
  },
  { requiredKeys: ['agent', 'act'] },
)

export const anyClaim = (id: string) =>
  fc
    .record({
      subject: fc.constantFrom(...people),
      object: fc.constantFrom(...people),
      predicate: fc.constantFrom('LEADS', 'ALLIED_WITH', 'DENIES', 'SAID_BY'),
      assertedBy: fc.constantFrom(...speakers),
      chain: fc.array(anyLink, { minLength: 1, maxLength: 3 }),
      source: fc.constantFrom('doc', 'other-doc', 'copy'),
      modality: fc.constantFrom(...modalities),
      polarity: fc.constantFrom('positive', 'positive', 'positive', 'negative'),
      contestedBy: fc.subarray(ids, { maxLength: 1 }),
      contradicts: fc.subarray(ids, { maxLength: 1 }),
      supports: fc.subarray(ids, { maxLength: 1 }),
      notContested: fc.constantFrom(undefined, undefined, true as const),
      derived: fc.boolean(),
      denies: fc.subarray(ids, { maxLength: 2 }),
      contentOf: fc.option(fc.constantFrom(...ids), { freq: 6 }),
      status: fc.constantFrom('active', 'active', 'active', 'retracted'),
      dateFrom: fc.option(fc.constantFrom('2020', '2021-05')),
    } as const)
    .map(({ notContested, ...more }) => claim(id, { ...more, ...(notContested && { notContested }) }))

/** Records in which claims depend on each other in every way, in circles too. */
export const anyRecords: fc.Arbitrary<Records> = fc
  .tuple(...ids.map(anyClaim))
  .map(claims =>
    records(claims, [
      entity('d'),
      entity('e'),
      source('doc', { publisher: 'paper', date: '2022-07-20' }),
      source('copy', { publisher: 'third-paper', copyOf: 'doc', date: '2022' }),
      source('tape', { partOf: 'series' }),
      source('series'),
    ]),
  )

export const anyWithout: fc.Arbitrary<string[]> = fc.subarray([...ids, ...speakers, ...sources, 'a'])

export const anyFilters: fc.Arbitrary<Partial<Lens>> = fc.record(
  {
    by: fc.subarray(speakers),
    publisher: fc.subarray(['paper', 'other-paper', 'third-paper']),
    modality: fc.subarray([...modalities]),
    contested: fc.boolean(),
    contestedOn: fc.subarray([...contestGrounds]),
    minOrigins: fc.integer({ min: 1, max: 3 }),
    type: fc.subarray(['LEADS', 'ALLIED_WITH']),
    saidBefore: fc.constantFrom('2022-07-21', '2022-12'),
    heldOn: fc.constant('2021'),
  },
  { requiredKeys: [] },
)
