import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ClaimRecord } from '../../server/contract/claim.ts'
import { createLedger } from '../../server/evidence/ledger.ts'
import { graphUnder } from '../../server/evidence/lens.ts'
import { claim, entity } from '../factories/records.ts'
import { lens, records } from './record.ts'

const ids = ['a', 'b', 'c', 'd', 'e', 'f']
const ledgerOf = (claims: ClaimRecord[]) =>
  createLedger(
    records(
      claims,
      ids.filter(id => id !== 'a').map(id => entity(id, 'Party')),
    ),
  )
const leads = (subject: string, object: string, id = `${subject}-${object}`) => claim(id, { subject, object })
const shown = ({ relations }: { relations: { id: string }[] }) => relations.map(({ id }) => id)

// a is tied to all, b and c to each other besides, d to e
const star = ledgerOf([leads('a', 'b'), leads('a', 'c'), leads('a', 'd'), leads('a', 'e'), leads('b', 'c'), leads('d', 'e')])

describe('of a graph with more relations than are asked for', () => {
  test('come those between the entities with most relations, with what the whole has', () => {
    const graph = graphUnder(star, lens({}), { limit: 3 })
    expect(shown(graph)).toEqual(['a|LEADS|b', 'a|LEADS|c', 'b|LEADS|c'])
    expect(graph).toMatchObject({ total: 6, truncated: true })
    expect(graph.entities.find(({ id }) => id === 'a')?.degree).toBe(4)
  })

  test('where entities have equally many relations, those with more independent origins come first, then those with more claims', () => {
    const twice = ledgerOf([leads('a', 'b'), leads('c', 'd'), leads('c', 'd', 'again'), leads('e', 'f')])
    expect(shown(graphUnder(twice, lens({}), { limit: 1 }))).toEqual(['c|LEADS|d'])
  })

  test('comes an overview that may be smaller than what would be shown whole', () => {
    expect(shown(graphUnder(star, lens({}), { limit: 5, overview: 3 }))).toHaveLength(3)
    expect(shown(graphUnder(star, lens({}), { limit: 6, overview: 3 }))).toHaveLength(6)
  })

  test('come as many as were asked for', () => {
    const pair = fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids))
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 20 }), fc.integer({ min: 1, max: 8 }), (pairs, limit) => {
        const ledger = ledgerOf(pairs.map(([from, to], i) => leads(from, to, `C${i}`)))
        const [whole, part] = [graphUnder(ledger, lens({})), graphUnder(ledger, lens({}), { limit })]
        expect(part.relations.length).toBe(Math.min(limit, whole.relations.length))
        expect(part.total).toBe(whole.relations.length)
        expect(part.truncated).toBe(whole.relations.length > limit)
        if (!part.truncated) expect(part).toEqual(whole)
        for (const relation of part.relations) expect(whole.relations).toContainEqual(relation)
      }),
      { numRuns: 200 },
    )
  })
})

describe('of what is named by id', () => {
  test('come these entities, with or without a relation, and the relations between them', () => {
    const graph = graphUnder(star, lens({}), { entity: ['b', 'c', 'f', 'nobody'] })
    expect([graph.entities.map(({ id }) => id), shown(graph)]).toEqual([['b', 'c', 'f'], ['b|LEADS|c']])
  })

  test('come these relations with their ends', () => {
    const graph = graphUnder(star, lens({}), { relation: ['d|LEADS|e', 'x|LEADS|y'] })
    expect([graph.entities.map(({ id }) => id), shown(graph)]).toEqual([['d', 'e'], ['d|LEADS|e']])
  })

  test('a part by choice of a graph that fits is not called cut', () => {
    expect(graphUnder(star, lens({}), { limit: 6, entity: ['b'] })).toMatchObject({ total: 6, truncated: false })
    expect(graphUnder(star, lens({}), { limit: 5, entity: ['b'] })).toMatchObject({ total: 6, truncated: true })
  })
})
