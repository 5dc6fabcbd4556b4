/** What must hold of any record, also where claims depend on each other in circles. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contestOf, isRetracted } from '../../server/evidence/contest.ts'
import { drawRelations, wholeGraph } from '../../server/evidence/draw-relations.ts'
import { createLedger } from '../../server/evidence/ledger.ts'
import { applyLens, graphUnder } from '../../server/evidence/lens.ts'
import { claim } from '../factories/records.ts'
import { anyFilters, anyRecords, anyWithout, lens, records } from './record.ts'

const drawn = (ledger: ReturnType<typeof createLedger>, of: Parameters<typeof lens>[0]) =>
  new Set(graphUnder(ledger, lens(of)).relations.map(({ id }) => id))

test('setting more aside never brings a relation or a claim back, whatever the lens filters but contest and origins, unless what retracted it fell', () => {
  fc.assert(
    fc.property(
      anyRecords,
      anyFilters,
      anyWithout,
      anyWithout,
      (records, { contested, contestedOn, minOrigins, ...filters }, some, more) => {
        const ledger = createLedger(records)
        const retracted = new Set(records.claims.flatMap(claim => (isRetracted(ledger, claim, contestOf(ledger)) ? [claim.id] : [])))
        const before = { ...filters, without: some }
        const after = { ...filters, without: [...some, ...more] }
        const stood = new Set(applyLens(ledger, lens(before)).claims.map(({ id }) => id))
        for (const { id } of applyLens(ledger, lens(after)).claims) if (!retracted.has(id)) expect(stood).toContain(id)
        const relations = drawn(ledger, before)
        const restored = new Set(
          [...wholeGraph(ledger).values()].flatMap(({ id, claimIds }) => (claimIds.some(claim => retracted.has(claim)) ? [id] : [])),
        )
        for (const id of drawn(ledger, after)) if (!restored.has(id)) expect(relations).toContain(id)
      },
    ),
    { numRuns: 400 },
  )
})

test('no claim stands that hangs on one that fell', () => {
  fc.assert(
    fc.property(anyRecords, anyWithout, (records, without) => {
      const ledger = createLedger(records)
      const { claims, fallen } = applyLens(ledger, lens({ without }))
      for (const claim of claims) {
        const restsOn = [...claim.chain.flatMap(link => [link.attributionClaim, link.claim]), claim.contentOf]
        for (const id of restsOn) if (id && id !== claim.id) expect(fallen.has(id)).toBe(false)
      }
      expect(claims.length + fallen.size).toBe(records.claims.length)
    }),
    { numRuns: 300 },
  )
})

test('the graph does not depend on the order of the records', () => {
  fc.assert(
    fc.property(anyRecords, anyFilters, anyWithout, fc.infiniteStream(fc.nat()), (records, filters, without, order) => {
      const shuffled = { ...records, claims: shuffle(records.claims, order), entities: shuffle(records.entities, order) }
      const look = lens({ ...filters, without })
      expect(graphUnder(createLedger(shuffled), look)).toEqual(graphUnder(createLedger(records), look))
    }),
    { numRuns: 200 },
  )
})

test('each relation has an active claim or is withdrawn, and every drawn claim is in one relation', () => {
  fc.assert(
    fc.property(anyRecords, records => {
      const ledger = createLedger(records)
      const relations = [...wholeGraph(ledger).values()]
      const claimIds = relations.flatMap(relation => relation.claimIds)
      expect(new Set(claimIds).size).toBe(claimIds.length)
      for (const relation of relations) {
        const statuses = relation.claimIds.map(id => ledger.claims.get(id)?.status)
        expect(
          relation.state === 'withdrawn' ? statuses.every(status => status !== 'active') : statuses.every(status => status === 'active'),
        ).toBe(true)
        expect(relation.publishers).toBeLessThanOrEqual(relation.claims)
        expect(relation.origins).toBeLessThanOrEqual(relation.claims)
      }
    }),
    { numRuns: 300 },
  )
})

test('relations drawn anew under a lens are those drawn from its claims alone', () => {
  fc.assert(
    fc.property(anyRecords, anyFilters, anyWithout, (records, filters, without) => {
      const active = { ...records, claims: records.claims.map(claim => ({ ...claim, status: 'active' as const })) }
      const ledger = createLedger(active)
      const look = lens({ ...filters, without })
      const { claims, fallen, contest } = applyLens(ledger, look)
      expect(graphUnder(ledger, look).relations).toEqual(drawRelations(ledger, claims, contest, id => !fallen.has(id)))
    }),
    { numRuns: 300 },
  )
})

function shuffle<T>(items: readonly T[], order: Iterator<number>): T[] {
  return items
    .map(item => ({ item, at: order.next().value as number }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}

test('a claim that its speaker took back is said by him again where his retraction fell', () => {
  const ledger = createLedger(records([claim('C1'), claim('C2'), claim('C3', { denies: ['C1'], contentOf: 'C2' })]))
  const said = (without: string[]) => applyLens(ledger, lens({ by: ['paper'], without })).claims.map(({ id }) => id)
  expect(said([])).not.toContain('C1')
  expect(said(['C2'])).toContain('C1')
})
