import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrange, towards } from '../../../client/features/overview/arrange.ts'
import { createExplorer, emptyPicture } from '../../../client/state/explorer.ts'
import { merge } from '../../../client/state/merge.ts'
import { openRegion, showsOverview, showWhole } from '../../../client/state/whole.ts'
import type { Bundle, Region } from '../../../server/contract/routes/overview.ts'
import { entity, relation } from '../../factories/answers.ts'

const none = { relations: 0, corroborated: 0, contested: 0 }
const region = (id: string, x: number, y: number, r = 60): Region => ({
  ...{ id, name: id, kind: 'Person', entities: 10, inside: none, out: 0, kinds: [], top: [], x, y, r },
})
const bundle = (a: string, b: string, relations: number): Bundle => ({ ...none, a, b, relations })
const nothing = { communities: 0, entities: 0, alone: 0, bundles: 0, relations: 0 }
const square = [region('a', 0, 0), region('b', 300, 0), region('c', 300, 300), region('d', 0, 300)]
const room = { width: 800, height: 600, tools: 40 }

describe('the picture of an overview', () => {
  it('has the thickest bundles that are behind no region and cross no thicker one, and counts the others as not drawn', () => {
    const { bars, notDrawn } = arrange(
      {
        regions: [...square, region('e', 150, 150, 20)],
        bundles: [bundle('a', 'b', 9), bundle('a', 'c', 8), bundle('b', 'd', 7), bundle('a', 'd', 1)],
        notDrawn: nothing,
      },
      room,
    )
    expect(bars.map(bar => [bar.bundle.a, bar.bundle.b])).toEqual([
      ['a', 'b'],
      ['a', 'd'],
    ])
    expect(notDrawn).toEqual({ ...nothing, bundles: 2, relations: 15 })
  })

  it('stands within its room with no outline upon another, and adds up', () => {
    const grid = fc.array(fc.record({ r: fc.integer({ min: 40, max: 100 }), on: fc.boolean() }), { minLength: 2, maxLength: 12 })
    fc.assert(
      fc.property(grid, fc.integer({ min: 420, max: 1400 }), fc.integer({ min: 300, max: 900 }), (cells, width, height) => {
        const regions = cells.map(({ r }, i) => region(`r${i}`, (i % 4) * 260, Math.floor(i / 4) * 260, r))
        const bundles = cells.flatMap(({ on }, i) => (on ? [bundle('r0', `r${i}`, i + 1)] : [])).filter(({ b }) => b !== 'r0')
        const made = arrange({ regions, bundles, notDrawn: nothing }, { width, height, tools: 40 })
        for (const [i, { x, y, r }] of made.circles.entries()) {
          expect(Math.min(x - r - 40, y - r)).toBeGreaterThanOrEqual(0)
          expect(x + r).toBeLessThanOrEqual(width)
          expect(y + r).toBeLessThanOrEqual(height)
          for (const other of made.circles.slice(i + 1)) expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThan(r + other.r)
        }
        const sum = (all: readonly { relations: number }[]): number => all.reduce((total, { relations }) => total + relations, 0)
        expect(sum(made.bars.map(bar => bar.bundle)) + made.notDrawn.relations).toBe(sum(bundles))
      }),
    )
  })

  it('is walked by arrow keys in their direction', () => {
    const { circles } = arrange({ regions: square, bundles: [], notDrawn: nothing }, room)
    const way = (from: number, key: string): string | undefined => towards(circles, circles[from]!, key)?.region.id
    expect([way(0, 'ArrowRight'), way(0, 'ArrowDown'), way(2, 'ArrowUp'), way(0, 'ArrowLeft'), way(0, 'Enter')]).toEqual([
      'b',
      'd',
      'b',
      undefined,
      undefined,
    ])
  })
})

it('a region is opened in the place of the overview, and undo brings that back', () => {
  const explorer = createExplorer({ picture: merge(emptyPicture, { entities: [], relations: [], total: 9000, truncated: true }) })
  expect(showsOverview(explorer.get().picture)).toBe(true)
  const part = { entities: [entity('a'), entity('b')], relations: [relation('a', 'LEADS', 'b')], total: 9000, truncated: true }
  openRegion(explorer, { id: 'a', name: 'a' }, part)
  expect(explorer.get().picture).toMatchObject({ region: { id: 'a', name: 'a' } })
  expect(showsOverview(explorer.get().picture)).toBe(false)
  explorer.undo()
  expect(showsOverview(explorer.get().picture)).toBe(true)
  explorer.redo()
  showWhole(explorer)
  expect(showsOverview(explorer.get().picture)).toBe(true)
  expect(explorer.get().picture.loaded.total).toBe(9000)
})
