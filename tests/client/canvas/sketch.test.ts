import cytoscape from 'cytoscape'
import { beforeEach, describe, expect, it } from 'vitest'
import { clipped } from '../../../client/canvas/clip.ts'
import { drawnNode } from '../../../client/canvas/elements.ts'
import { sketchLines } from '../../../client/canvas/far/sketch-lines.ts'
import { sketchLineNames } from '../../../client/canvas/far/sketch-names.ts'
import { mayCross } from '../../../client/canvas/places.ts'
import { restyle } from '../../../client/canvas/restyle.ts'
import { type DrawnEdge, makeStage, nodeElement, type Stage } from '../../../client/canvas/stage.ts'
import { sync } from '../../../client/canvas/sync.ts'
import { inkOf } from '../../../client/notation/inks.ts'
import { lines } from '../../../client/state/bundle.ts'
import { entity, relation } from '../../factories/answers.ts'
import { shippedLooks } from '../../shipped-vocabulary.ts'

interface Stroke {
  ink: unknown
  dash: number[]
  segments: number
  arcs: number
}
function recorder(): { context: CanvasRenderingContext2D; strokes: Stroke[]; texts: string[] } {
  const strokes: Stroke[] = []
  const texts: string[] = []
  let [dash, segments, arcs]: [number[], number, number] = [[], 0, 0]
  const known: Record<string, unknown> = {
    beginPath: () => {
      segments = 0
      arcs = 0
    },
    lineTo: () => segments++,
    quadraticCurveTo: () => segments++,
    arc: () => arcs++,
    setLineDash: (next: number[]) => {
      dash = [...next]
    },
    stroke: () => strokes.push({ ink: known.strokeStyle, dash, segments, arcs }),
    fillText: (text: string) => texts.push(text),
  }
  const context = new Proxy(known, { get: (target, name) => target[String(name)] ?? (() => undefined) })
  return { context: context as unknown as CanvasRenderingContext2D, strokes, texts }
}

const everything = { x1: -500, y1: -500, x2: 500, y2: 500 }
let stage: Stage
const edges = (): DrawnEdge[] => [...stage.edges.values()]
beforeEach(() => {
  stage = makeStage(cytoscape({ headless: true, styleEnabled: true }))
  const relations = [
    relation('a', 'LEADS', 'b', { sign: 1, contested: true }),
    relation('b', 'PRAISES', 'c', { sign: 1 }),
    relation('c', 'OPPOSES', 'a', { sign: -1, modality: 'reported' }),
  ]
  sync(
    stage,
    text => text.length * 6,
    item => item.name,
    shippedLooks.look,
  ).to({
    entities: ['a', 'b', 'c'].map(id => entity(id)),
    lines: lines(relations),
    positions: new Map([
      ['a', { x: 0, y: 0 }],
      ['b', { x: 200, y: 0 }],
      ['c', { x: 200, y: 200 }],
    ]),
  })
})

describe('a sketch', () => {
  it('strokes lines in the ink of their sign, and rings what is contested', () => {
    const { context, strokes } = recorder()
    sketchLines(context, edges(), everything, 0.1, 'dark')
    const drawn = strokes.filter(stroke => stroke.segments > 0)
    expect(drawn.map(({ ink, segments }) => [ink, segments])).toEqual([
      [inkOf('negative', 'dark'), 1],
      [inkOf('positive', 'dark'), 1],
      [inkOf('positive', 'dark'), 1],
    ])
    expect(strokes.filter(stroke => stroke.arcs > 0)).toMatchObject([{ ink: inkOf('contested', 'dark'), arcs: 1 }])
  })

  it('says the manner by dashes only where they can be told apart', () => {
    const dashed = (zoom: number): boolean => {
      const { context, strokes } = recorder()
      sketchLines(context, edges(), everything, zoom, 'light')
      return strokes.some(stroke => stroke.dash.length > 0)
    }
    expect(dashed(0.1)).toBe(false)
    expect(dashed(1)).toBe(true)
  })

  it('has the names that lines were given, where they can be read', () => {
    stage.write([['a|LEADS|b', { label: 'leads', dx: 0, dy: 0 }]])
    const texts = (zoom: number): string[] => {
      const { context, texts } = recorder()
      sketchLineNames(context, edges(), zoom, 'light')
      return texts
    }
    expect(texts(1)).toEqual(['leads'])
    expect(texts(0.3)).toEqual([])
  })
})

describe('what is in view', () => {
  it('leaves out only lines that lie wholly beyond one side', () => {
    const diagonal = stage.edges.get('c|OPPOSES|a')!
    expect(mayCross(diagonal, { x1: 80, y1: 80, x2: 120, y2: 120 })).toBe(true)
    expect(mayCross(diagonal, { x1: 210, y1: 0, x2: 300, y2: 200 })).toBe(false)
    expect(mayCross(stage.edges.get('a|LEADS|b')!, { x1: 0, y1: 10, x2: 200, y2: 50 })).toBe(false)
  })

  it('of a line is the part between the sides, from a whole number of dashes on', () => {
    const view = { x1: 25, y1: -10, x2: 60, y2: 10 }
    expect(clipped({ x: 0, y: 0 }, { x: 100, y: 0 }, view, 0)).toEqual([
      { x: 25, y: 0 },
      { x: 60, y: 0 },
    ])
    expect(clipped({ x: 0, y: 0 }, { x: 100, y: 0 }, view, 10)![0].x).toBeCloseTo(20)
    expect(clipped({ x: 0, y: 20 }, { x: 100, y: 20 }, view, 0)).toBeNull()
    expect(clipped({ x: 0, y: -40 }, { x: 40, y: 0 }, { x1: 0, y1: -5, x2: 5, y2: 5 }, 0)).toBeNull()
  })
})

describe('another theme', () => {
  it('comes to all that cytoscape holds, and to what is added later', () => {
    const themed = cytoscape({ headless: true, styleEnabled: true })
    const style = restyle(themed, 'light')
    const add = (id: string): void =>
      void themed.add(nodeElement(drawnNode(entity(id), id, shippedLooks.look('Person'), { x: 0, y: 0 }, text => text.length * 6)))
    for (const id of ['a', 'b', 'c']) add(id)
    const colours = (): string[] => [...new Set(themed.nodes().map(node => String(node.style('color'))))]
    expect(colours()).toEqual([hexToRgb(inkOf('ink', 'light'))])
    style('dark')
    add('later')
    expect(colours()).toEqual([hexToRgb(inkOf('ink', 'dark'))])
  })
})

const hexToRgb = (hex: string): string => `rgb(${[1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16)).join(',')})`
