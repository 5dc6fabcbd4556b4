import type { Theme } from '../../notation/inks.ts'
import { edgeStyle, fonts, nodeStyle } from '../../notation/sizes.ts'
import { middle } from '../../state/geometry.ts'
import { uprightAngle } from '../place-labels.ts'
import type { DrawnEdge, DrawnNode } from '../stage.ts'
import { takePen } from './pen.ts'

export function sketchNames(context: CanvasRenderingContext2D, nodes: readonly DrawnNode[], zoom: number, theme: Theme): void {
  const { label } = nodeStyle
  takePen(context, theme, 'top', label.halo, 'ink')
  for (const node of nodes) {
    const size = node.classes.has('hub') ? label.hubSize : label.size
    if (size * zoom < label.minZoomed) continue
    const { x, y, height, label: own } = node
    context.font = `${node.classes.has('strong') ? label.strongWeight : label.weight} ${size}px ${fonts.label}`
    const top = y + height / 2 + label.gap
    for (const [i, line] of own.text.split('\n').entries()) {
      context.strokeText(line, x, top + i * size * label.lineHeight)
      context.fillText(line, x, top + i * size * label.lineHeight)
    }
  }
}

export function sketchLineNames(context: CanvasRenderingContext2D, edges: readonly DrawnEdge[], zoom: number, theme: Theme): void {
  const { label } = edgeStyle
  if (label.size * zoom < label.minZoomed) return
  takePen(context, theme, 'middle', label.halo, 'ink2')
  context.font = `400 ${label.size}px ${fonts.label}`
  for (const edge of edges) {
    const { source: from, target: to, bend, loop, label: name, dx, dy } = edge
    if (name === '') continue
    const { x, y } = middle(from, to, bend, loop)
    context.save()
    context.translate(x + dx, y + dy)
    if (!edge.classes.has('loop')) context.rotate(uprightAngle(from, to))
    context.strokeText(name, 0, 0)
    context.fillText(name, 0, 0)
    context.restore()
  }
}
