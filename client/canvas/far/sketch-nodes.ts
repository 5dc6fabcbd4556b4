import { familyColour, inkOf, type Theme } from '../../notation/inks.ts'
import { type Look, shapes } from '../../notation/shapes.ts'
import { nodeStyle } from '../../notation/sizes.ts'
import { groupBy } from '../../ui/group-by.ts'
import type { DrawnNode } from '../stage.ts'

const hairline = 0.6

export function sketchNodes(context: CanvasRenderingContext2D, nodes: readonly DrawnNode[], zoom: number, theme: Theme): void {
  drawMarks(context, nodes, theme)
  const groups = groupBy(nodes, node => {
    const faint = node.classes.has('dim') || node.classes.has('ghost')
    return `${node.shape} ${node.family} ${Number(faint)}`
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

function outline(context: CanvasRenderingContext2D, shape: Look['shape'], node: DrawnNode): void {
  const { x, y, width, height } = node
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

function drawMarks(context: CanvasRenderingContext2D, nodes: readonly DrawnNode[], theme: Theme): void {
  for (const node of nodes) {
    const focused = node.classes.has('focus')
    if (!focused && !node.classes.has('selected')) continue
    const { x, y, width } = node
    context.beginPath()
    context.arc(x, y, width / 2 + nodeStyle.selected.padding, 0, 2 * Math.PI)
    context.fillStyle = inkOf(node.classes.has('selected') ? 'select' : 'actSoft', theme)
    context.fill()
    context.strokeStyle = inkOf(focused ? 'act' : 'selectEdge', theme)
    context.lineWidth = Math.max(nodeStyle.focus.ring, 1.2 / context.getTransform().a)
    context.stroke()
  }
}
