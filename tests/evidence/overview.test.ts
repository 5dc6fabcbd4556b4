import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numbers } from '../../cypher/fuzz/random.ts'
import { everyone } from '../../server/contract/everyone.ts'
import { Overview } from '../../server/contract/routes/overview.ts'
import { createLedger, type Ledger } from '../../server/evidence/ledger.ts'
import { graphUnder, underLens } from '../../server/evidence/lens.ts'
import { overview } from '../../server/overview/overview.ts'
import type { RegionPlaces } from '../../server/overview/places.ts'
import { sameRegion } from '../../server/overview/regions.ts'
import { claim, entity } from '../factories/records.ts'
import { lens, records } from './record.ts'

/** Groups of these sizes: each has a first, tied to all others, who are tied in a ring; one relation leads from each first to the next. */
function planted(sizes: readonly number[], more: Parameters<typeof claim>[1][] = []): Ledger {
  const pairs = sizes.flatMap((size, g) => [
    ...Array.from({ length: size - 1 }, (_, i) => [`g${g}-0`, `g${g}-${i + 1}`]),
    ...Array.from({ length: size - 2 }, (_, i) => [`g${g}-${i + 1}`, `g${g}-${i + 2}`]),
    [`g${g}-0`, `g${(g + 1) % sizes.length}-0`],
  ])
  const claims = pairs.map(([subject, object], i) => claim(`C${i}`, { subject, object }))
  const ids = sizes.flatMap((size, g) => Array.from({ length: size }, (_, i) => `g${g}-${i}`))
  return createLedger(
    records(
      [...claims, ...more.map((each, i) => claim(`M${i}`, each))],
      ids.map(id => entity(id, 'Party')),
    ),
  )
}

const sizes = [40, 30, 20, 12, 4]
const groups = planted(sizes)

describe('an overview of a record', () => {
  test('has the communities that the record has, each named by its most tied entity, the largest first', () => {
    const { regions } = overview(groups, everyone)
    expect(regions.map(({ id, entities }) => [id, entities])).toEqual([
      ['g0-0', 40],
      ['g1-0', 30],
      ['g2-0', 20],
      ['g3-0', 12],
    ])
    expect(regions[1]).toMatchObject({
      name: 'g1-0',
      kind: 'Party',
      inside: { relations: 57 },
      out: 2,
      kinds: [{ kind: 'Party', count: 30 }],
    })
    expect(regions[1]?.top).toHaveLength(3)
  })

  test('says what is not drawn: smaller communities, and whoever has no relation', () => {
    const { notDrawn, entities } = overview(groups, everyone)
    expect(notDrawn).toEqual({ communities: 1, entities: 4, alone: entities - 106, bundles: 0, relations: 3 + 2 + 2 })
  })

  test('has bundles with what rests on two origins and what is contested; an inference rests on none', () => {
    const ledger = planted(sizes, [
      { subject: 'g0-0', object: 'g1-0', source: 'other-doc', assertedBy: 'other-paper', chain: [{ agent: 'other-paper', act: 'states' }] },
      { subject: 'g0-1', object: 'g1-1' },
      { subject: 'g0-20', object: 'g1-15', derived: true },
      { subject: 'a', predicate: 'DENIES', object: 'b', denies: ['M1'] },
    ])
    expect(overview(ledger, everyone).bundles[0]).toEqual({ a: 'g0-0', b: 'g1-0', relations: 3, corroborated: 1, contested: 1 })
  })

  test('has no regions where the record falls into no communities', () => {
    const next = numbers(5)
    const one = (): string => `g0-${Math.floor(next() * 60)}`
    const tangle = planted(
      [60],
      Array.from({ length: 900 }, () => ({ subject: one(), object: one() })),
    )
    const { regions, notDrawn, all } = overview(tangle, everyone)
    expect([regions, notDrawn.relations]).toEqual([[], all.relations])
  })

  test('puts no outline upon another, and is the same every time', () => {
    const { regions } = overview(groups, everyone)
    for (const [i, a] of regions.entries())
      for (const b of regions.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(a.r + b.r)
    expect(overview(planted(sizes), everyone)).toEqual(overview(groups, everyone))
  })

  test('keeps its places after a small change', () => {
    const places: RegionPlaces = new Map()
    const before = overview(planted(sizes), everyone, places).regions
    const after = overview(planted([40, 30, 20, 14, 11], [{ subject: 'g0-5', object: 'g3-5' }]), everyone, places).regions
    expect(after).toHaveLength(5)
    for (const { id, x, y } of before) {
      const now = after.find(region => region.id === id)!
      expect(Math.hypot(now.x - x, now.y - y)).toBeLessThan(now.r)
    }
  })

  test('under another lens has the same regions, with what that leaves', () => {
    const ledger = planted(sizes, [
      { subject: 'g0-1', object: 'g0-5', source: 'other-doc', assertedBy: 'other-paper', chain: [{ agent: 'other-paper', act: 'states' }] },
    ])
    const [whole, part] = [overview(ledger, everyone), overview(ledger, lens({ by: ['other-paper'] }))]
    expect(part.regions.map(({ id, x, y }) => [id, x, y])).toEqual(whole.regions.map(({ id, x, y }) => [id, x, y]))
    expect(part.regions.map(({ entities, inside }) => [entities, inside.relations])).toEqual([
      [2, 1],
      [0, 0],
      [0, 0],
      [0, 0],
    ])
  })

  test('adds up to the whole record, and is bounded', () => {
    const part = fc.record({ size: fc.integer({ min: 2, max: 24 }), ties: fc.integer({ min: 0, max: 40 }) })
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 16 }), fc.integer(), (parts, seed) => {
        const next = numbers(seed)
        const any = (g: number): string => `g${g}-${Math.floor(next() * parts[g]!.size)}`
        const ledger = planted(
          parts.map(({ size }) => size),
          parts.flatMap(({ ties }, g) =>
            Array.from({ length: ties }, () => ({ subject: any(g), object: any(next() < 0.7 ? g : Math.floor(next() * parts.length)) })),
          ),
        )
        const made = overview(ledger, everyone)
        const sum = (items: readonly number[]): number => items.reduce((total, item) => total + item, 0)
        expect(Overview.parse(made)).toEqual(made)
        expect(sum([...made.regions.map(({ entities }) => entities), made.notDrawn.entities, made.notDrawn.alone])).toBe(
          ledger.entities.size,
        )
        const relations = [...made.regions.map(({ inside }) => inside), ...made.bundles].map(ties => ties.relations)
        expect(sum([...relations, made.notDrawn.relations])).toBe(underLens(ledger, everyone).relations.length)
        expect(made.regions.length).toBeLessThanOrEqual(12)
        expect(made.bundles.length).toBeLessThanOrEqual(60)
        const members = made.regions.map(({ id }) => [...ledger.entities.keys()].filter(sameRegion(ledger, id)))
        expect(new Set(members.flat()).size).toBe(members.flat().length)
        expect(members.map(({ length }) => length)).toEqual(made.regions.map(({ entities }) => entities))
        for (const { id, inside } of made.regions) {
          const graph = graphUnder(ledger, everyone, { limit: 20, overview: 10, among: sameRegion(ledger, id) })
          expect(graph.relations.length).toBe(inside.relations > 20 ? 10 : inside.relations)
        }
      }),
      { numRuns: 60 },
    )
  }, 60_000)
})

test('of a graph with more relations than are asked for comes nothing, where nothing is asked for', () => {
  expect(graphUnder(groups, everyone, { limit: 20, overview: 0 })).toMatchObject({
    entities: [],
    relations: [],
    denials: [],
    truncated: true,
  })
})
