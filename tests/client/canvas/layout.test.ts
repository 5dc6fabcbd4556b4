import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type LayoutName, layoutNames } from '../../../client/layout/index.ts'
import { runLayout } from '../../../client/layout/run.ts'
import { cross } from '../../../client/layout/segments.ts'
import { boxAround, type Layout, type LayoutNode, type LayoutTask } from '../../../client/layout/task.ts'

const names = layoutNames
const node = (more: Partial<LayoutNode> = {}): LayoutNode => ({
  width: 25,
  height: 25,
  labelWidth: 80,
  labelHeight: 14,
  x: null,
  y: null,
  fixed: false,
  ...more,
})
const edge = (from: number, to: number) => ({ from, to, label: 40, count: 1 })
const task = (name: LayoutName, nodes: readonly LayoutNode[], edges: readonly [number, number][]): LayoutTask => ({
  name,
  nodes,
  edges: edges.map(([from, to]) => edge(from, to)),
  aspect: 1.4,
  seed: 1,
})

function overlapping({ xs, ys }: Layout, nodes: readonly LayoutNode[]): number {
  let count = 0
  nodes.forEach((a, i) => {
    nodes.slice(0, i).forEach((b, j) => {
      const [p, q] = [boxAround(a), boxAround(b)]
      const w = Math.min(xs[i]! + p.right, xs[j]! + q.right) - Math.max(xs[i]! - p.left, xs[j]! - q.left)
      const h = Math.min(ys[i]! + p.bottom, ys[j]! + q.bottom) - Math.max(ys[i]! - p.top, ys[j]! - q.top)
      if (w > 1 && h > 1) count++
    })
  })
  return count
}
function crossings({ xs, ys }: Layout, edges: readonly [number, number][]): number {
  let count = 0
  edges.forEach(([a, b], i) => {
    edges.slice(0, i).forEach(([c, d]) => {
      if (new Set([a, b, c, d]).size === 4 && cross(xs[a]!, ys[a]!, xs[b]!, ys[b]!, xs[c]!, ys[c]!, xs[d]!, ys[d]!)) count++
    })
  })
  return count
}
const links: [number, number][] = [
  [0, 1],
  [0, 2],
  [0, 3],
  [0, 4],
  [0, 5],
  [0, 6],
  [6, 7],
  [5, 7],
  [4, 7],
  [7, 8],
  [7, 9],
  [10, 11],
]
const nodes = Array.from({ length: 12 }, () => node())

describe('layouts', () => {
  it.each(names)('%s gives the same places every time, and no label covers another', async name => {
    const [one, two] = [await runLayout(task(name, nodes, links)), await runLayout(task(name, nodes, links))]
    expect(one).toEqual(two)
    expect([...one.xs, ...one.ys].every(Number.isFinite)).toBe(true)
    expect(overlapping(one, nodes)).toBe(0)
  })

  it('force draws a planar graph without crossings', async () => {
    expect(crossings(await runLayout(task('force', nodes, links)), links)).toBe(0)
  })

  it.each(names)('%s leaves pinned entities where they are', async name => {
    const pinned = nodes.map((_, i) => node({ x: i * 90, y: (i % 3) * 120, fixed: i % 4 === 0 }))
    const { xs, ys } = await runLayout(task(name, pinned, links))
    pinned.forEach((own, i) => {
      if (own.fixed) expect([xs[i], ys[i]]).toEqual([own.x, own.y])
    })
  })

  it('force run again keeps the picture: left stays left of right', async () => {
    const first = await runLayout(task('force', nodes, links))
    const again = await runLayout(
      task(
        'force',
        nodes.map((_, i) => node({ x: first.xs[i]!, y: first.ys[i]! })),
        links,
      ),
    )
    const kept = links.filter(([a, b]) => Math.sign(first.xs[a]! - first.xs[b]!) === Math.sign(again.xs[a]! - again.xs[b]!)).length
    expect(kept / links.length).toBeGreaterThan(0.8)
  })

  it('survive any small graph', async () => {
    const anyLinks = fc.uniqueArray(
      fc.tuple(fc.nat(7), fc.nat(7)).filter(([a, b]) => a !== b),
      { selector: ([a, b]) => [a, b].sort().join(), maxLength: 14 },
    )
    await fc.assert(
      fc.asyncProperty(anyLinks, fc.constantFrom(...names), async (some, name) => {
        const eight = Array.from({ length: 8 }, () => node())
        const layout = await runLayout(task(name, eight, some))
        expect([...layout.xs, ...layout.ys].every(Number.isFinite)).toBe(true)
      }),
      { numRuns: 25 },
    )
  })

  it('force lays out a large graph without two entities in one place', async () => {
    const many = Array.from({ length: 400 }, () => node())
    const tree = many.slice(1).map((_, i): [number, number] => [i + 1, Math.floor(i / 3)])
    const { xs, ys } = await runLayout(task('force', many, tree))
    expect(new Set(many.map((_, i) => `${Math.round(xs[i]!)},${Math.round(ys[i]!)}`)).size).toBe(400)
  })
})
