/** Records in which claims name each other in every way, some in knots and some loosely. */
import fc from 'fast-check'
import type { ClaimRecord } from '../../server/contract/claim.ts'
import type { Records } from '../../server/evidence/records.ts'
import { assessment, entity, noFacts, source } from '../factories/records.ts'
import { anyClaim, records } from './record.ts'

export const people = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
export const speakers = ['paper', 'other-paper', 'third-paper', 'voice']

export const claimIds = Array.from({ length: 30 }, (_, i) => `C${i}`)
const anyId = fc.constantFrom(...claimIds)
/** Of some records much hangs together, of others little: where everything does, there is only one slice. */
type Seldom = <T>(some: fc.Arbitrary<T>) => fc.Arbitrary<T | undefined>
export const onceIn =
  (weight: number): Seldom =>
  some =>
    fc.oneof({ weight, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: some })

const anyLink = (seldom: Seldom) =>
  fc.record(
    {
      agent: fc.constantFrom(...speakers),
      act: fc.constantFrom('says', 'denies'),
      heardIn: seldom(fc.constantFrom('tape', 'series', 'other-tape')),
      attributedTo: seldom(fc.constantFrom(...people)),
      attributionClaim: seldom(anyId),
      claim: seldom(anyId),
    },
    { noNullPrototype: true },
  )

/** Claims that name each other in every way, corrections and recordings as ends included. */
const anyTold = (id: string, seldom: Seldom): fc.Arbitrary<ClaimRecord> =>
  fc
    .tuple(
      anyClaim(id),
      fc.record({
        subject: fc.constantFrom(...people),
        object: fc.constantFrom(...people),
        chain: fc.array(anyLink(seldom), { minLength: 1, maxLength: 3 }),
        source: fc.constantFrom('doc', 'other-doc', 'copy', 'leaflet'),
        quote: fc.constantFrom(null, 'the same words'),
        credibility: fc.constantFrom(null, '2' as const),
      }),
      fc.record({
        contestedBy: seldom(anyId),
        contradicts: seldom(anyId),
        supports: seldom(anyId),
        denies: seldom(anyId),
        contentOf: seldom(anyId),
        supersedes: seldom(anyId),
        recording: seldom(fc.constantFrom('tape', 'series', 'other-tape', 'nobody')),
        role: seldom(fc.constantFrom('chief', 'd')),
      }),
    )
    .map(([told, own, { recording, role, contentOf = null, supersedes, ...named }]) => ({
      ...told,
      ...own,
      ...Object.fromEntries(Object.entries(named).map(([key, other]) => [key, other === undefined ? [] : [other]])),
      contentOf,
      ...(supersedes !== undefined && supersedes !== id && { supersedes }),
      ...(recording !== undefined && (told.predicate === 'SAID_BY' ? { subject: recording } : { object: recording })),
      chain: own.chain.map(link => Object.fromEntries(Object.entries(link).filter(([, value]) => value !== undefined)) as typeof link),
      qualifiers: role === undefined ? {} : { role },
    })) as fc.Arbitrary<ClaimRecord>

export const anyKnotted: fc.Arbitrary<Records> = fc
  .constantFrom(6, 16, 40)
  .chain(weight => fc.tuple(...claimIds.map(id => anyTold(id, onceIn(weight)))))
  .map(claims => ({
    ...records(claims, [
      ...['d', 'f', 'g', 'h'].map(id => entity(id)),
      entity('e', 'Party'),
      source('doc', { publisher: 'paper', date: '2022-07-20', reliability: 'B' }),
      source('copy', { publisher: 'third-paper', copyOf: 'doc', date: '2022' }),
      source('leaflet'),
      entity('tape', 'Recording', { facts: { ...noFacts, partOf: 'series', releasedBy: 'voice' } }),
      entity('series', 'Recording', { facts: { ...noFacts, madeBy: 'other-paper' } }),
      entity('other-tape', 'Recording', { facts: { ...noFacts, releasedBy: 'paper' } }),
    ]),
    assessments: [
      assessment('J1', { claim: 'C1', credibility: '3' }),
      assessment('J2', { source: 'doc', reliability: 'C' }),
      assessment('J3', { source: 'series', reliability: 'D' }),
    ],
  }))
