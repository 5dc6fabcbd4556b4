/** The whole of a large picture in a few strokes: what can be told apart from afar, and nothing else. */
import type { Core, EdgeSingular, NodeSingular } from 'cytoscape'
import { type Kind, kinds } from '../../server/contract/ontology.ts'
import { controlPoint, loopControls } from '../model/geometry.ts'
import { shapes } from '../model/shapes.ts'
import { edgeStyle, familyColour, type Ink, inkOf, nodeStyle, type Theme } from './palette.ts'
import { sketchNames } from './sketchNames.ts'

/** The thinnest stroke, px on screen. */
const hairline = 0.6
const marked = ['selected', 'focus', 'hover', 'path'] as const
/** The first of these that a line has gives its colour. */
const lineInks: readonly (readonly [string, Ink])[] = [
  ['ghost', 'neutral'],
  ['only-a', 'act'],
  ['only-b', 'negative'],
  ['both', 'ink'],
  ['contradicted', 'contested'],
  ['positive', 'positive'],
  ['negative', 'negative'],
]

/** Draws everything into a context that is set to graph coordinates. Lines are solid, without arrows; what is contested has a dot. */
export function sketch(context: CanvasRenderingContext2D, cy: Core, theme: Theme): void {
  const zoom = cy.zoom()
  const edges = cy.edges().toArray() as EdgeSingular[]
  const nodes = cy.nodes().toArray() as NodeSingular[]
  context.lineCap = 'butt'
  drawMarks(context, nodes, theme)
  drawLines(context, edges, zoom, theme)
  drawNodes(context, nodes, zoom, theme)
  sketchNames(context, cy, nodes, theme)
}

function drawLines(context: CanvasRenderingContext2D, edges: readonly EdgeSingular[], zoom: number, theme: Theme): void {
  const groups = grouped(edges, edge => {
    const strong = edge.hasClass('near') || marked.some(mark => edge.hasClass(mark))
    const faint = edge.hasClass('dim') || edge.hasClass('ghost') || edge.hasClass('is-withdrawn')
    return `${Number(strong)} ${Number(faint)} ${lineInks.find(([name]) => edge.hasClass(name))?.[1] ?? 'neutral'}`
  })
  // what stands out comes last, so that it lies above
  for (const [key, group] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [strong, faint, ink] = key.split(' ') as [string, string, Ink]
    context.globalAlpha = faint === '1' ? nodeStyle.dimmed.opacity : 1
    context.strokeStyle = inkOf(ink, theme)
    context.lineWidth = Math.max(strong === '1' ? edgeStyle.selectedWidth : edgeStyle.width, (strong === '1' ? 1.6 : hairline) / zoom)
    context.beginPath()
    for (const edge of group) trace(context, edge)
    context.stroke()
  }
  context.globalAlpha = 1
  context.fillStyle = inkOf('contested', theme)
  context.beginPath()
  const dot = Math.max(4, 1.4 / zoom)
  for (const edge of edges) {
    if (!edge.hasClass('contested') || edge.hasClass('loop') || edge.hasClass('dim')) continue
    const [from, to] = [edge.source().position(), edge.target().position()]
    const bend = Number(edge.data('bend'))
    const control = bend === 0 ? null : controlPoint(from, to, bend)
    const x = control ? (from.x + to.x) / 4 + control.x / 2 : (from.x + to.x) / 2
    const y = control ? (from.y + to.y) / 4 + control.y / 2 : (from.y + to.y) / 2
    context.rect(x - dot / 2, y - dot / 2, dot, dot)
  }
  context.fill()
}

function trace(context: CanvasRenderingContext2D, edge: EdgeSingular): void {
  const [from, to] = [edge.source().position(), edge.target().position()]
  const { bend, loop } = edge.data()
  context.moveTo(from.x, from.y)
  if (loop > 0) {
    const [out, back] = loopControls(from, loop)
    context.quadraticCurveTo(out.x, out.y, (out.x + back.x) / 2, (out.y + back.y) / 2)
    context.quadraticCurveTo(back.x, back.y, from.x, from.y)
  } else if (bend === 0) context.lineTo(to.x, to.y)
  else {
    const control = controlPoint(from, to, bend)
    context.quadraticCurveTo(control.x, control.y, to.x, to.y)
  }
}

function drawNodes(context: CanvasRenderingContext2D, nodes: readonly NodeSingular[], zoom: number, theme: Theme): void {
  const groups = grouped(nodes, node => {
    const faint = node.hasClass('dim') || node.hasClass('ghost')
    return `${kinds.find(kind => node.hasClass(kind)) ?? 'Thing'} ${Number(faint)}`
  })
  for (const [key, group] of groups) {
    const [kind, faint] = key.split(' ') as [Kind, string]
    const { hollow, family, border } = shapes[kind]
    const colour = familyColour(family, theme)
    context.globalAlpha = faint === '1' ? nodeStyle.dimmed.opacity : 1
    context.beginPath()
    for (const node of group) outline(context, kind, node)
    context.fillStyle = hollow ? inkOf('sheet', theme) : colour
    context.fill()
    context.strokeStyle = border > 0 ? colour : inkOf('sheet', theme)
    context.lineWidth = Math.max(border > 0 ? Math.min(border, 2) : nodeStyle.outline, hollow ? hairline / zoom : 0)
    context.stroke()
  }
  context.globalAlpha = 1
}

function outline(context: CanvasRenderingContext2D, kind: Kind, node: NodeSingular): void {
  const { x, y } = node.position()
  const { width, height } = node.data()
  const { outline: form, points } = shapes[kind]
  if (form === 'ellipse') {
    context.moveTo(x + width / 2, y)
    context.ellipse(x, y, width / 2, height / 2, 0, 0, 2 * Math.PI)
  } else if (form === 'polygon') {
    for (let i = 0; i < points.length; i += 2) {
      const [px, py] = [x + (points[i]! * width) / 2, y + (points[i + 1]! * height) / 2]
      if (i === 0) context.moveTo(px, py)
      else context.lineTo(px, py)
    }
    context.closePath()
  } else context.rect(x - width / 2, y - height / 2, width, height)
}

/** What is selected or has the focus, as a disc beneath everything. */
function drawMarks(context: CanvasRenderingContext2D, nodes: readonly NodeSingular[], theme: Theme): void {
  for (const node of nodes) {
    const focused = node.hasClass('focus')
    if (!focused && !node.hasClass('selected')) continue
    const { x, y } = node.position()
    context.beginPath()
    context.arc(x, y, node.data('width') / 2 + nodeStyle.selected.padding, 0, 2 * Math.PI)
    context.fillStyle = inkOf(node.hasClass('selected') ? 'select' : 'actSoft', theme)
    context.fill()
    context.strokeStyle = inkOf(focused ? 'act' : 'selectEdge', theme)
    context.lineWidth = Math.max(nodeStyle.focus.ring, 1.2 / context.getTransform().a)
    context.stroke()
  }
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
