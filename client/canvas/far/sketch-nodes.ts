import type { NodeSingular } from 'cytoscape'
import { familyColour, inkOf, type Theme } from '../../notation/inks.ts'
import { type Look, shapes } from '../../notation/shapes.ts'
import { nodeStyle } from '../../notation/sizes.ts'
import { groupBy } from '../../ui/group-by.ts'

const hairline = 0.6

export function sketchNodes(context: CanvasRenderingContext2D, nodes: readonly NodeSingular[], zoom: number, theme: Theme): void {
  drawMarks(context, nodes, theme)
  const groups = groupBy(nodes, node => {
    const faint = node.hasClass('dim') || node.hasClass('ghost')
    return `${node.data('shape')} ${node.data('family')} ${Number(faint)}`
  })
  for (const [key, group] of groups) {
    const [shape, family, faint] = key.split(' ') as [Look['shape'], Look['family'], string]
    const { hollow, border, borderStyle } = shapes[shape]
    const colour = familyColour(family, theme)
    context.globalAlpha = faint === '1' ? nodeStyle.dimmed.opacity : 1
    context.beginPath()
    for (const node of group) outline(context, shape, node)
    context.fillStyle = hollow ? inkOf('sheet', theme) : colour
    context.fill()
    context.strokeStyle = border > 0 ? colour : inkOf('sheet', theme)
    context.setLineDash(borderStyle === 'dashed' ? nodeStyle.dash : [])
    context.lineWidth = Math.max(border > 0 ? Math.min(border, 2) : nodeStyle.outline, hollow ? hairline / zoom : 0)
    context.stroke()
  }
  context.setLineDash([])
  context.globalAlpha = 1
}

function outline(context: CanvasRenderingContext2D, shape: Look['shape'], node: NodeSingular): void {
  const { x, y } = node.position()
  const { width, height } = node.data()
  const { outline: form, points } = shapes[shape]
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
