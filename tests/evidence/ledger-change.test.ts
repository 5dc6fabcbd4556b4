/** A ledger that followed changes answers like one built anew from the same record. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ClaimRecord } from '../../server/contract/claim.ts'
import { contestOf } from '../../server/evidence/contest.ts'
import { wholeGraph } from '../../server/evidence/draw-relations.ts'
import { type ClaimIndex, claimKeys, createLedger, type Ledger } from '../../server/evidence/ledger.ts'
import { changeLedger, inverseOf } from '../../server/evidence/ledger-change.ts'
import { graphUnder, underLens } from '../../server/evidence/lens.ts'
import { negativeClaims } from '../../server/evidence/negative-claims.ts'
import { originsOf } from '../../server/evidence/origins.ts'
import type { Records } from '../../server/evidence/records.ts'
import { changedRecords, putting, type RecordsChange } from '../../server/evidence/records-change.ts'
import { tallyUnder } from '../../server/evidence/tally.ts'
import { assessment, claim, entity, source } from '../factories/records.ts'
import { anyClaim, anyFilters, anyRecords, anyWithout, ids, lens, records } from './record.ts'

type Step = (ledger: Ledger) => RecordsChange
const anyStep: fc.Arbitrary<Step> = fc.oneof(
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

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

/** All that answers are made of, in a form that does not show how the ledger came about. */
function answersOf(ledger: Ledger, filters: Parameters<typeof lens>[0]): unknown {
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

const rebuilt = (all: Records): Ledger => createLedger(structuredClone(all))

test('after any changes the ledger answers as one that is built anew, and a change that is taken back leaves it as it was', () => {
  fc.assert(
    fc.property(anyRecords, fc.array(anyStep, { maxLength: 6 }), anyFilters, anyWithout, (start, steps, filters, without) => {
      const by = { ...filters, without }
      const known = without.filter(id => start.claims.some(each => each.id === id) || start.entities.some(each => each.id === id))
      let ledger = createLedger(start)
      let all = start
      answersOf(ledger, {})
      for (const step of steps) {
        const change = step(ledger)
        const back = inverseOf(ledger, change)
        const tried = changeLedger(ledger, change)
        ledger = tried.effects ? changeLedger(tried.ledger, back).ledger : ledger
        expect(answersOf(ledger, {})).toEqual(answersOf(rebuilt(all), {}))
        ledger = changeLedger(ledger, change).ledger
        all = changedRecords(all, change)
        const look = { ...by, without: known.filter(id => ledger.claims.has(id) || ledger.entities.has(id)) }
        expect(answersOf(ledger, look)).toEqual(answersOf(rebuilt(all), look))
      }
    }),
    { numRuns: 150 },
  )
})

test('a claim is followed, not indexed anew: its effects name what was drawn otherwise and nothing else', () => {
  const ledger = createLedger(records([claim('C1'), claim('C2', { object: 'c' })]))
  wholeGraph(ledger)
  const { ledger: after, effects } = changeLedger(ledger, putting({ claims: [claim('C3', { assertedBy: 'other-paper', denies: ['C1'] })] }))
  expect(effects?.claims).toEqual(['C1'])
  expect(effects?.relations.map(({ id, before, after: now }) => [id, before?.claims, now?.claims, now?.state])).toEqual([
    ['a|LEADS|b', 1, 2, 'denied'],
  ])
  expect(wholeGraph(after).get('a|LEADS|c')).toBe(wholeGraph(ledger).get('a|LEADS|c'))
})
