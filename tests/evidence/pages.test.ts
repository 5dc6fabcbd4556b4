import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EntityCard, Evidence, SourceClaims } from '../../server/contract/answers.ts'
import { api } from '../../server/contract/api.ts'
import { Comparison, Positions } from '../../server/contract/what-if.ts'
import { comparison } from '../../server/ledger/comparison.ts'
import { cutLists } from '../../server/ledger/cut-lists.ts'
import { entityCard } from '../../server/ledger/entity-card.ts'
import { positionsInSource, positionsOnEntity } from '../../server/ledger/positions.ts'
import { relationEvidence } from '../../server/ledger/relation-evidence.ts'
import { sources, sourceWithClaims } from '../../server/ledger/sources.ts'
import { lens } from './record.ts'
import { whole } from './seed-ledger.ts'

type Answer = { rest: Record<string, { total: number; next: string | null }> }

/** Every list of an answer, read page by page to its end. */
function walked(ask: (cursor?: string) => Answer, most: number): Record<string, unknown[]> {
  const first = ask()
  return Object.fromEntries(
    Object.entries(first.rest).map(([name, { total }]) => {
      const found: unknown[] = []
      for (let answer = first, next: string | null = ''; next !== null; answer = next === null ? answer : ask(next)) {
        const page = (answer as unknown as Record<string, unknown[]>)[name] ?? []
        expect(page.length).toBeLessThanOrEqual(most)
        found.push(...page)
        next = answer.rest[name]?.next ?? null
        expect(answer.rest[name]?.total).toBe(total)
      }
      return [name, found]
    }),
  )
}

describe('lists page by page', () => {
  test('hold each item once, in order, whatever the limit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { maxLength: 40 }),
        fc.array(fc.string(), { maxLength: 9 }),
        fc.integer({ min: 1, max: 12 }),
        (a, b, limit) => {
          const ask = (cursor?: string): Answer => {
            const { shown, rest } = cutLists({ a, b }, { limit, cursor })
            return { ...shown, rest } as Answer
          }
          expect(walked(ask, limit)).toEqual({ a, b })
        },
      ),
    )
  })

  test.each(['a', 'a.1', 'b.1.2', 'a.1.3', 'a.-1.2', 'constructor.1.2', 'a.1.2.3'])('refuse the cursor %s', cursor => {
    expect(() => cutLists({ a: [1, 2] }, { limit: 1, cursor })).toThrow(/cursor|changed/)
  })

  const same = lens({})
  test.each<[string, (page: { limit: number; cursor?: string | undefined }) => unknown, { parse(answer: unknown): unknown }, string[]]>([
    [
      'the ledger of an entity',
      page => positionsOnEntity(whole, 'nouri-al-maliki', same, page),
      Positions,
      ['say', 'report', 'infer', 'deny'],
    ],
    ['the ledger of a recording', page => positionsInSource(whole, 'rec-5', same, page), Positions, ['say', 'report', 'infer', 'deny']],
    [
      'a comparison',
      page => comparison(whole, lens({ by: ['recorded-voice'] }), lens({ by: ['nouri-al-maliki'] }), page),
      Comparison,
      ['onlyA', 'attributionDisputed', 'undrawn'],
    ],
    ['an entity', page => entityCard(whole, 'nouri-al-maliki', same, page), EntityCard, ['undrawnClaims']],
    [
      'a relation',
      page => relationEvidence(whole, 'qais-al-khazali|LEADS|asaib-ahl-al-haq', same, page),
      Evidence,
      ['claims', 'denials', 'contents'],
    ],
    ['a source', page => sourceWithClaims(whole, 'rec-series', page), SourceClaims, ['claims']],
    ['the sources', page => sources(whole, page), api.sources.output, ['sources']],
  ])('%s: its pages together are the whole answer, and its counts and sentences stay', (_what, ask, shape, lists) => {
    const all = shape.parse(ask({ limit: 100_000 })) as Record<string, unknown[]>
    const first = shape.parse(ask({ limit: 2 })) as Record<string, unknown>
    const found = walked(cursor => shape.parse(ask({ limit: 2, cursor })) as Answer, 2)
    for (const list of lists) expect(found[list]).toEqual(all[list])
    for (const field of ['sentence', 'reading', 'saidBy', 'said', 'counts', 'relation']) expect(first[field]).toEqual(all[field])
  })
})
