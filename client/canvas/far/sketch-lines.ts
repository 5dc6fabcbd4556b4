import type { BoundingBox12 } from 'cytoscape'
import { denial } from '../../notation/denial.ts'
import { fateOrder, fates } from '../../notation/fates.ts'
import { ring } from '../../notation/grounds.ts'
import { type Ink, inkOf, type Theme } from '../../notation/inks.ts'
import { drawnManners, manners } from '../../notation/manners.ts'
import { signOrder, signs } from '../../notation/signs.ts'
import { edgeStyle, nodeStyle } from '../../notation/sizes.ts'
import { states } from '../../notation/states.ts'
import { type Stroke, whole } from '../../notation/stroke.ts'
import { controlPoint, loopControls } from '../../state/geometry.ts'
import { groupBy } from '../../ui/group-by.ts'
import { clipped } from '../clip.ts'
import { contestMarks, drawMark } from '../contest-marks.ts'
import type { DrawnEdge } from '../stage.ts'
import { sketchArrows } from './sketch-arrows.ts'

const hairline = 0.6
const strongLine = 1.6
/** Below this zoom dashes and arrows would run together. */
const detailFrom = 0.4
const strongMarks = ['selected', 'focus', 'hover', 'path', 'near'] as const
const faintMarks = ['dim', 'ghost', 'is-withdrawn'] as const

const inks: readonly (readonly [string, Ink])[] = [
  ...fateOrder.map(fate => [fate, fates[fate].ink] as const),
  ['denial', denial.ink],
  ...signOrder.map(name => [name, signs[name].ink] as const),
]
/** The first of these gives a line its dashes; fate goes before manner. */
const strokes: readonly (readonly [string, Stroke])[] = [
  ...fateOrder.map(fate => [fate, fates[fate]] as const),
  ['is-withdrawn', states.withdrawn.line],
  ...drawnManners.map(each => [each, manners[each]] as const),
]

export function sketchLines(
  context: CanvasRenderingContext2D,
  edges: readonly DrawnEdge[],
  view: BoundingBox12,
  zoom: number,
  theme: Theme,
): void {
  const detailed = zoom >= detailFrom
  const groups = groupBy(edges, edge => {
    const strong = strongMarks.some(mark => edge.classes.has(mark))
    const faint = faintMarks.some(mark => edge.classes.has(mark))
    const ink = inks.find(([name]) => edge.classes.has(name))?.[1] ?? 'neutral'
    const pattern = detailed ? (strokes.find(([name]) => edge.classes.has(name))?.[0] ?? '') : ''
    return `${Number(strong)} ${Number(faint)} ${ink} ${pattern}`
  })
  // what stands out is drawn last, above the rest
  for (const [key, group] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [strong, faint, ink, pattern] = key.split(' ') as [string, string, Ink, string]
    context.globalAlpha = faint === '1' ? nodeStyle.dimmed.opacity : 1
    context.strokeStyle = inkOf(ink, theme)
    context.fillStyle = context.strokeStyle
    context.lineWidth = strong === '1' ? Math.max(edgeStyle.selectedWidth, strongLine / zoom) : Math.max(edgeStyle.width, hairline / zoom)
    const { dash, round } = strokes.find(([name]) => name === pattern)?.[1] ?? whole
    const period = dash?.reduce((sum, part) => sum + part, 0) ?? 0
    context.setLineDash([...(dash ?? [])])
    context.lineCap = round ? 'round' : 'butt'
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

function trace(context: CanvasRenderingContext2D, edge: DrawnEdge, view: BoundingBox12, period: number): void {
  const { source: from, target: to, bend, loop } = edge
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

function drawRings(context: CanvasRenderingContext2D, edges: readonly DrawnEdge[], zoom: number, theme: Theme): void {
  const radius = Math.max(ring.radius, hairline / zoom)
  context.strokeStyle = inkOf('contested', theme)
  context.lineWidth = Math.max(ring.width, hairline / zoom)
  for (const edge of edges) {
    if (!edge.classes.has('contested') || faintMarks.some(mark => edge.classes.has(mark))) continue
    for (const [mark, { x, y }] of contestMarks(edge)) drawMark(context, mark, x, y, radius)
  }
}
