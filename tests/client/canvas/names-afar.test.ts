import cytoscape from 'cytoscape'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawnNode } from '../../../client/canvas/elements.ts'
import { chooseNames, type Name } from '../../../client/canvas/far/choose-names.ts'
import { namesAfar } from '../../../client/canvas/far/names-afar.ts'
import { makeStage, type Stage } from '../../../client/canvas/stage.ts'
import { entity } from '../../factories/answers.ts'
import { shippedLooks } from '../../shipped-vocabulary.ts'

const box = fc.record({ x: fc.integer({ max: 2000, min: -2000 }), y: fc.integer({ max: 2000, min: -2000 }) })
const named = fc
  .array(box, { minLength: 1, maxLength: 120 })
  .map(places => places.map((place, i): Name => ({ id: `n${i}`, ...place, width: 40 + ((i * 37) % 100), height: 14 * (1 + (i % 3)) })))

describe('names from afar', () => {
  it('do not overlap, begin with the most important, and leave out only what would crowd one of these', () => {
    fc.assert(
      fc.property(named, names => {
        const chosen = chooseNames(names)
        const overlap = (a: Name, b: Name): boolean =>
          Math.abs(a.x - b.x) < (a.width + b.width) / 2 && a.y < b.y + b.height && b.y < a.y + a.height
        expect(chosen[0]).toBe(names[0])
        expect(chosen.some((a, i) => chosen.slice(i + 1).some(b => overlap(a, b)))).toBe(false)
        for (const name of names)
          if (!chosen.includes(name)) expect(chosen.some(other => Math.hypot(other.x - name.x, other.y - name.y) < 300)).toBe(true)
      }),
    )
  })

  it('are those of what has most relations, and stay where they are while the picture is moved', () => {
    const { cy, stage } = crowd(2000)
    const write = namesAfar(cy, stage)
    const before = written(write)
    cy.panBy({ x: 3, y: -2 })
    const after = written(write)
    expect(before.length).toBeGreaterThan(10)
    expect(before.length).toBeLessThanOrEqual(40)
    expect(before[0]).toMatchObject({ text: 'شاهد 1999' })
    const moved = new Map(after.map(({ text, x, y }) => [text, [x, y]]))
    for (const { text, x, y } of before.filter(({ x, y }) => x > 100 && x < 800 && y > 60 && y < 600))
      expect(moved.get(text)).toEqual([x + 3, y - 2])
  })

  it('give way to what is pointed at, and to names that can be read at their own places', () => {
    const { cy, stage } = crowd(100)
    const write = namesAfar(cy, stage)
    expect(written(write).map(({ text }) => text)).not.toContain('شاهد 4')
    stage.mark('selected', [], ['n4'])
    expect(written(write)[0]).toMatchObject({ text: 'شاهد 4' })
    cy.zoom(0.7)
    expect(written(write)).toEqual([])
  })
})

/** Points in a square, each with more relations than the one before. */
function crowd(size: number): { cy: cytoscape.Core; stage: Stage } {
  const cy = cytoscape({ headless: true, styleEnabled: true })
  Object.assign(cy, { width: () => 900, height: () => 700 })
  const side = Math.ceil(Math.sqrt(size))
  const stage = makeStage(cy)
  const place = (i: number) => ({ x: (i % side) * (9000 / side), y: Math.floor(i / side) * (7000 / side) })
  const node = (i: number) =>
    drawnNode({ ...entity(`n${i}`), degree: i }, `شاهد ${i}`, shippedLooks.look('Person'), place(i), text => text.length * 6)
  stage.change(
    [],
    Array.from({ length: size }, (_, i) => node(i)),
    [],
  )
  cy.zoom(0.1)
  return { cy, stage }
}

function written(write: ReturnType<typeof namesAfar>): { text: string; x: number; y: number }[] {
  const texts: { text: string; x: number; y: number }[] = []
  const context = { strokeText: () => {}, fillText: (text: string, x: number, y: number) => texts.push({ text: bare(text), x, y }) }
  write(context as unknown as CanvasRenderingContext2D, 'light')
  return texts
}

const bare = (text: string): string => text.replaceAll(/[\u2066-\u2069]/g, '')
