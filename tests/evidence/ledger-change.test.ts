/** A ledger that followed changes answers like one built anew from the same record. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { EntityRecord } from '../../server/contract/graph.ts'
import { wholeGraph } from '../../server/evidence/draw-relations.ts'
import { createLedger, type Ledger } from '../../server/evidence/ledger.ts'
import { changeLedger, inverseOf } from '../../server/evidence/ledger-change.ts'
import type { Records } from '../../server/evidence/records.ts'
import { changedRecords, putting } from '../../server/evidence/records-change.ts'
import { claim } from '../factories/records.ts'
import { answersOf, anyStep, corrected } from './any-change.ts'
import { anyFilters, anyRecords, anyWithout, records } from './record.ts'

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

test('a corrected name or kind, a title or a date touch the entity alone; who publishes touches what hangs on it', () => {
  const all = records([claim('C1'), claim('C2', { object: 'c' })])
  const ledger = createLedger(all)
  wholeGraph(ledger)
  const known = (id: string): EntityRecord => ledger.entities.get(id)!
  for (const [id, part] of [
    ['a', 'name'],
    ['a', 'kind'],
    ['doc', 'title'],
  ] as const) {
    const { ledger: after, effects } = changeLedger(ledger, putting({ entities: [corrected(known(id), part)] }))
    expect(effects).toEqual({ claims: [], relations: [] })
    expect(wholeGraph(after)).toBe(wholeGraph(ledger))
  }
  expect(changeLedger(ledger, putting({ entities: [corrected(known('doc'), 'publisher')] })).effects).toBeNull()
})
