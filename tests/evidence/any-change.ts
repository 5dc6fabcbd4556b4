/** Random changes of a record, and all that answers are made of: for ledgers that follow changes. */
import fc from 'fast-check'
import type { ClaimRecord } from '../../server/contract/claim.ts'
import type { EntityRecord } from '../../server/contract/graph.ts'
import { contestOf } from '../../server/evidence/contest.ts'
import { wholeGraph } from '../../server/evidence/draw-relations.ts'
import { type ClaimIndex, claimKeys, type Ledger } from '../../server/evidence/ledger.ts'
import { graphUnder, underLens } from '../../server/evidence/lens.ts'
import { negativeClaims } from '../../server/evidence/negative-claims.ts'
import { originsOf } from '../../server/evidence/origins.ts'
import { putting, type RecordsChange } from '../../server/evidence/records-change.ts'
import { tallyUnder } from '../../server/evidence/tally.ts'
import { assessment, entity, source } from '../factories/records.ts'
import { anyClaim, ids, lens } from './record.ts'

export type Step = (ledger: Ledger) => RecordsChange
export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc
    .constantFrom(...ids, 'C14', 'C15', 'B1')
    .chain(anyClaim)
    .map(put => () => putting({ claims: [put] })),
  fc.tuple(fc.constantFrom(...ids), fc.constantFrom('A1', 'C20', 'D1')).chain(([old, id]) =>
    anyClaim(id).map(fresh => (ledger: Ledger) => {
      const wrong = ledger.claims.get(old)
      const superseded: ClaimRecord[] = wrong ? [{ ...wrong, status: 'superseded' }] : []
      return putting({ claims: [...superseded, { ...fresh, supersedes: old }] })
    }),
  ),
  fc.constantFrom(...ids).map(id => (ledger: Ledger) => {
    const old = ledger.claims.get(id)
    return putting({ claims: old ? [{ ...old, status: 'retracted' }] : [] })
  }),
  fc
    .constantFrom('f', 'new-paper', 'C3')
    .chain(id =>
      anyClaim('C16').map(
        on => () => putting({ entities: [entity(id)], claims: [{ ...on, object: id, qualifiers: { role: 'g', place: id } }] }),
      ),
    ),
  fc
    .constantFrom('g', 'a', 'copy')
    .map(id => () => putting({ entities: [id === 'copy' ? source(id, { publisher: 'paper' }) : entity(id, 'Publisher')] })),
  fc
    .tuple(fc.constantFrom('a', 'paper', 'tape', 'doc', 'copy'), fc.constantFrom('name', 'kind', 'title', 'publisher', 'label'))
    .map(([id, part]) => (ledger: Ledger) => {
      const known = ledger.entities.get(id)
      return putting({ entities: known ? [corrected(known, part)] : [] })
    }),
  fc.tuple(fc.constantFrom('J1', 'J2'), fc.constantFrom(...ids), fc.constantFrom('1', '5')).map(
    ([id, of, credibility]) =>
      () =>
        putting({ assessments: [assessment(id, { claim: of, credibility: credibility as '1' })] }),
  ),
  fc.constantFrom('tape', 'series', 'doc').map(of => () => putting({ assessments: [assessment('J3', { source: of, reliability: 'B' })] })),
  fc.constantFrom(...ids).map(id => (ledger: Ledger) => ({
    ...putting({}),
    remove: { ...putting({}).remove, claims: ledger.claims.has(id) ? [id] : [] },
  })),
)

export function corrected(known: EntityRecord, part: 'name' | 'kind' | 'title' | 'publisher' | 'label'): EntityRecord {
  const { facts } = known
  if (part === 'name') return { ...known, name: 'Another', names: [{ value: 'Another', lang: 'en', script: 'Latn', kind: 'canonical' }] }
  if (part === 'kind') return { ...known, kind: 'Party', labels: [...known.labels, 'Party'] }
  if (part === 'label') return { ...known, labels: [...known.labels, 'Publisher'] }
  if (facts === null) return known
  return { ...known, facts: part === 'title' ? { ...facts, title: 'Another', date: '2020' } : { ...facts, publisher: 'b' } }
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

/** All that answers are made of, in a form that does not show how the ledger came about. */
export function answersOf(ledger: Ledger, filters: Parameters<typeof lens>[0]): unknown {
  const claims = [...ledger.claims.values()]
  const indexes = (Object.keys(claimKeys) as ClaimIndex[]).map(name => [
    name,
    [...ledger[name].entries()].map(([key, list]) => [key, list.map(({ id }) => id)]).sort(),
  ])
  const contest = contestOf(ledger)
  const seen = underLens(ledger, lens(filters))
  return plain({
    ids: [...ledger.claims.keys(), ...ledger.entities.keys()],
    indexes,
    assessments: [...ledger.assessments.entries()].sort(([a], [b]) => (a < b ? -1 : 1)),
    parts: [...ledger.parts.entries()].sort(),
    contest: claims.map(each => [each.id, contest.of(each), contest.throughDenied(each), contest.against([each]).map(({ id }) => id)]),
    relations: [...wholeGraph(ledger).values()],
    origins: [...wholeGraph(ledger).keys()].map(id => originsOf(ledger, id)),
    negative: negativeClaims(ledger).map(({ id }) => id),
    standing: seen.claims.map(({ id }) => id),
    hidden: [...seen.hidden],
    fallen: [...seen.fallen],
    tally: tallyUnder(ledger, seen),
    graph: graphUnder(ledger, lens(filters), { limit: 6 }),
    degrees: [...seen.degrees].sort(),
  })
}
