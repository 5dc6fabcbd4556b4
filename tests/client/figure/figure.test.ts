import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { curveBetween, within } from '../../../client/figure/curve.ts'
import { drawFigure, type FigureOptions } from '../../../client/figure/figure.ts'
import { roughly, wrap } from '../../../client/figure/text.ts'
import type { Scene } from '../../../client/state/state.ts'
import { shapeNames } from '../../../server/contract/shape-names.ts'
import { relation } from '../../factories/answers.ts'
import { entity, figureOptions, sceneOf } from './scene.ts'
import { readXml } from './xml.ts'

const plain = figureOptions
const two: Scene = sceneOf(
  [entity('a', 'Fatah Alliance', 'Coalition', 0, 0), entity('b', 'Iran', 'State', 200, 0)],
  [relation('a', 'AFFILIATED_WITH', 'b', { contested: true, modality: 'attributed', sign: 1 })],
)

describe('the figure', () => {
  it('is well-formed XML of the SVG namespace, its labels are text, and it holds no picture, script or address', () => {
    const { svg } = drawFigure(two, { ...plain, title: 'Who is tied to Iran', notes: ['2 entities, 1 relation.'] })
    const tree = readXml(svg)
    expect(tree.name).toBe('svg')
    expect(tree.texts).toEqual(
      expect.arrayContaining(['Fatah Alliance', 'Iran', 'affiliated with', 'Who is tied to Iran', '2 entities, 1 relation.']),
    )
    expect(tree.names).not.toContain('image')
    expect(tree.names).not.toContain('script')
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/href|https?:|url\(/)
  })

  it('the title of a line has the whole verb, and says who says it and what is disputed', () => {
    expect(drawFigure(two, plain).svg).toContain('<title>Fatah Alliance is affiliated with Iran, says memo, whose words, disputed</title>')
  })

  it('draws on white or on nothing', () => {
    const backgrounds = (background: FigureOptions['background']) =>
      readXml(drawFigure(two, { ...plain, background }).svg).children.filter(child => child.name === 'rect')
    expect(backgrounds('white')).toHaveLength(1)
    expect(backgrounds('transparent')).toHaveLength(0)
  })

  it('tells how it is said by the line, and dispute by a ring', () => {
    const svg = (more: Parameters<typeof relation>[3]) =>
      drawFigure(sceneOf([entity('a', 'A', 'Person', 0, 0), entity('b', 'B', 'Person', 200, 0)], [relation('a', 'LEADS', 'b', more)]), {
        ...plain,
        legend: false,
      }).svg
    expect(svg({ modality: 'asserted' })).not.toContain('stroke-dasharray')
    expect(svg({ modality: 'reported' })).toContain('stroke-dasharray="9 4"')
    expect(svg({ modality: 'attributed' })).toContain('stroke-dasharray="4 3.5"')
    expect(svg({ modality: 'intended' })).toContain('stroke-dasharray="10 4 2 4"')
    expect(svg({ modality: 'attributed', derived: true })).toContain('stroke-dasharray="0.1 4.5"')
    expect(svg({ contested: true })).toContain('<circle')
    expect(svg({ contested: false })).not.toContain('<circle')
  })

  it('has in its key what is used and nothing else', () => {
    const texts = readXml(drawFigure(two, plain).svg).texts
    expect(texts).toEqual(expect.arrayContaining(['Coalition', 'State', 'attributed', 'positive', 'whose words, disputed']))
    expect(texts).not.toContain('Person')
    expect(texts).not.toContain('asserted')
    expect(texts).not.toContain('negative')
  })

  it('keeps hostile names as text', () => {
    const hostile = '<img src=x onerror=alert(1)>&"\'\u202e]]>\u0000'
    const tree = readXml(drawFigure(sceneOf([entity('a', hostile, 'Person', 0, 0)], []), plain).svg)
    expect(tree.texts.join(' ')).toContain('<img src=x onerror=alert(1)>&"\']]>')
    expect(tree.names).not.toContain('img')
  })

  it('holds every entity and every name within its frame', () => {
    const { svg, width, height } = drawFigure(two, plain)
    expect(svg).toContain(`viewBox="0 0 ${width} ${height}"`)
    expect(width).toBeGreaterThan(200)
    expect(height).toBeGreaterThan(60)
  })

  it('says so when nothing is shown', () => {
    expect(readXml(drawFigure({ entities: [], relations: [], denials: [] }, plain).svg).texts).toContain('Nothing is shown.')
  })

  it('is well-formed for any names', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), fc.string({ maxLength: 30 }), (a, b) => {
        const { svg } = drawFigure(
          sceneOf([entity('a', a, 'Person', 0, 0), entity('b', b || '?', 'State', 90, 40)], [relation('a', 'LEADS', 'b')]),
          plain,
        )
        expect(readXml(svg).name).toBe('svg')
      }),
    )
  })
})

describe('the curve', () => {
  it('starts and ends at the outlines, whatever the bend', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -120, max: 120 }),
        fc.double({ min: 0, max: 6.28, noNaN: true }),
        fc.constantFrom(...shapeNames),
        (bend, angle, shape) => {
          const from = { shape, x: 0, y: 0, width: 30, height: 30 } as const
          const to = { shape, x: Math.cos(angle) * 200, y: Math.sin(angle) * 200, width: 30, height: 30 } as const
          const curve = curveBetween(from, to, bend, 0)
          expect(curve).not.toBeNull()
          for (const [body, point] of [
            [from, curve!.start],
            [to, curve!.end],
          ] as const) {
            expect(within(body, point, 2.6)).toBe(true)
            expect(within(body, point, 1.4)).toBe(false)
          }
        },
      ),
    )
  })
  it('is nothing where the ends overlap', () => {
    const body = { shape: 'disc', x: 0, y: 0, width: 30, height: 30 } as const
    expect(curveBetween(body, { ...body, x: 5 }, 0, 0)).toBeNull()
  })
})

describe('wrapping', () => {
  it('keeps every word, in order', () => {
    const style = { family: 'x', size: 12, weight: 500, fill: '#000' }
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^\S{1,12}$/), { minLength: 1, maxLength: 20 }), words => {
        expect(wrap(words.join(' '), 80, style, roughly).join(' ').split(/\s+/)).toEqual(words.join(' ').split(/\s+/))
      }),
    )
  })
})
