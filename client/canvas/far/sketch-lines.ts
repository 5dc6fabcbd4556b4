/** The lines of a sketch: colour says the sign, dashes the manner, a ring what is contested. */
import type { BoundingBox12, EdgeSingular } from 'cytoscape'
import type { ContestGround } from '../../../server/contract/ontology.ts'
import { dashes, edgeStyle, type Ink, inkOf, nodeStyle, type Theme } from '../../notation/palette.ts'
import { controlPoint, loopControls, middle } from '../../state/geometry.ts'
import type { Point } from '../../state/state.ts'
import { clipped } from '../clip.ts'
import { grouped } from '../grouped.ts'
import { sketchArrows } from './sketch-arrows.ts'

/** The thinnest strokes, px on screen. */
const hairline = 0.6
const strongLine = 1.6
/** Below this zoom dashes and arrows would run together. */
const detailFrom = 0.4
export const ringRadius = 4
const strongMarks = ['selected', 'focus', 'hover', 'path', 'near'] as const
/** Both marks beside each other on a line that is disputed on both grounds, px from its middle. */
const bothApart = 6
const faintMarks = ['dim', 'ghost', 'is-withdrawn'] as const

/** The first of these classes that a line has gives its ink. */
const inks: readonly (readonly [string, Ink])[] = [
  ['ghost', 'neutral'],
  ['only-a', 'act'],
  ['only-b', 'negative'],
  ['both', 'ink'],
  ['contradicted', 'contested'],
  ['attribution-disputed', 'contested'],
  ['denial', 'contested'],
  ['positive', 'positive'],
  ['negative', 'negative'],
]
/** The first of these gives its dashes; what became of a line goes before how it is said. */
const patterns: readonly (readonly [string, readonly number[] | null])[] = [
  ['ghost', edgeStyle.ghost.dash],
  ['only-a', null],
  ['only-b', [9, 4]],
  ['both', null],
  ['contradicted', [2, 4]],
  ['attribution-disputed', [1.5, 3]],
  ['is-withdrawn', edgeStyle.ghost.dash],
  ...Object.entries(dashes),
]
const none: readonly number[] = []

export function sketchLines(
  context: CanvasRenderingContext2D,
  edges: readonly EdgeSingular[],
  view: BoundingBox12,
  zoom: number,
  theme: Theme,
): void {
  const detailed = zoom >= detailFrom
  const groups = grouped(edges, edge => {
    const strong = strongMarks.some(mark => edge.hasClass(mark))
    const faint = faintMarks.some(mark => edge.hasClass(mark))
    const ink = inks.find(([name]) => edge.hasClass(name))?.[1] ?? 'neutral'
    const pattern = detailed ? (patterns.find(([name]) => edge.hasClass(name))?.[0] ?? '') : ''
    return `${Number(strong)} ${Number(faint)} ${ink} ${pattern}`
  })
  // what stands out comes last, so that it lies above
  for (const [key, group] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [strong, faint, ink, pattern] = key.split(' ') as [string, string, Ink, string]
    context.globalAlpha = faint === '1' ? nodeStyle.dimmed.opacity : 1
    context.strokeStyle = inkOf(ink, theme)
    context.fillStyle = context.strokeStyle
    context.lineWidth = strong === '1' ? Math.max(edgeStyle.selectedWidth, strongLine / zoom) : Math.max(edgeStyle.width, hairline / zoom)
    const dash = patterns.find(([name]) => name === pattern)?.[1] ?? none
    const period = dash.reduce((sum, part) => sum + part, 0)
    context.setLineDash([...dash])
    context.lineCap = pattern === 'derived' ? 'round' : 'butt'
    // one by one: a path of thousands of crossing lines takes several times as long to fill
    for (const edge of group) {
      context.beginPath()
      trace(context, edge, view, period)
      context.stroke()
    }
    context.setLineDash([])
    if (detailed) sketchArrows(context, group, view)
  }
  context.globalAlpha = 1
  drawRings(context, edges, zoom, theme)
}

function trace(context: CanvasRenderingContext2D, edge: EdgeSingular, view: BoundingBox12, period: number): void {
  const [from, to] = [edge.source().position(), edge.target().position()]
  const { bend, loop } = edge.data()
  if (loop > 0) {
    const [out, back] = loopControls(from, loop)
    context.moveTo(from.x, from.y)
    context.quadraticCurveTo(out.x, out.y, (out.x + back.x) / 2, (out.y + back.y) / 2)
    context.quadraticCurveTo(back.x, back.y, from.x, from.y)
  } else if (bend === 0) {
    const part = clipped(from, to, view, period)
    if (!part) return
    context.moveTo(part[0].x, part[0].y)
    context.lineTo(part[1].x, part[1].y)
  } else {
    const control = controlPoint(from, to, bend)
    context.moveTo(from.x, from.y)
    context.quadraticCurveTo(control.x, control.y, to.x, to.y)
  }
}

function drawRings(context: CanvasRenderingContext2D, edges: readonly EdgeSingular[], zoom: number, theme: Theme): void {
  const radius = Math.max(ringRadius, hairline / zoom)
  context.strokeStyle = inkOf('contested', theme)
  context.lineWidth = Math.max(edgeStyle.ringWidth, hairline / zoom)
  for (const edge of edges) {
    if (!edge.hasClass('contested') || faintMarks.some(mark => edge.hasClass(mark))) continue
    for (const [mark, { x, y }] of contestMarks(edge)) drawMark(context, mark, x, y, radius)
  }
}

/** A hollow ring, with a bar for the content. */
export function drawMark(context: CanvasRenderingContext2D, mark: ContestGround, x: number, y: number, radius: number): void {
  context.beginPath()
  context.arc(x, y, radius, 0, 2 * Math.PI)
  if (mark === 'content') {
    context.moveTo(x - radius, y)
    context.lineTo(x + radius, y)
  }
  context.stroke()
}

/** The marks of a line with their places, attribution first. */
export function contestMarks(edge: EdgeSingular): [ContestGround, Point][] {
  const [from, to] = [edge.source().position(), edge.target().position()]
  const at: Point = middle(from, to, edge.data('bend'), edge.data('loop'))
  if (!edge.hasClass('on-both')) return [[edge.hasClass('on-content') ? 'content' : 'attribution', at]]
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const [dx, dy] = [((to.x - from.x) / length) * bothApart, ((to.y - from.y) / length) * bothApart]
  return [
    ['attribution', { x: at.x - dx, y: at.y - dy }],
    ['content', { x: at.x + dx, y: at.y + dy }],
  ]
}
