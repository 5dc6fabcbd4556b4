import type { EdgeSingular, NodeSingular } from 'cytoscape'
import type { Theme } from '../../notation/inks.ts'
import { edgeStyle, fonts, nodeStyle } from '../../notation/sizes.ts'
import { middle } from '../../state/geometry.ts'
import { uprightAngle } from '../place-labels.ts'
import { takePen } from './pen.ts'

export function sketchNames(context: CanvasRenderingContext2D, nodes: readonly NodeSingular[], zoom: number, theme: Theme): void {
  const { label } = nodeStyle
  takePen(context, theme, 'top', label.halo, 'ink')
  for (const node of nodes) {
    const size = node.hasClass('hub') ? label.hubSize : label.size
    if (size * zoom < label.minZoomed) continue
    const { x, y } = node.position()
    context.font = `${node.hasClass('strong') ? label.strongWeight : label.weight} ${size}px ${fonts.label}`
    const top = y + node.data('height') / 2 + label.gap
    for (const [i, line] of String(node.data('label')).split('\n').entries()) {
      context.strokeText(line, x, top + i * size * label.lineHeight)
      context.fillText(line, x, top + i * size * label.lineHeight)
    }
  }
}

export function sketchLineNames(context: CanvasRenderingContext2D, edges: readonly EdgeSingular[], zoom: number, theme: Theme): void {
  const { label } = edgeStyle
  if (label.size * zoom < label.minZoomed) return
  takePen(context, theme, 'middle', label.halo, 'ink2')
  context.font = `400 ${label.size}px ${fonts.label}`
  for (const edge of edges) {
    const name = String(edge.data('label'))
    if (name === '') continue
    const [from, to] = [edge.source().position(), edge.target().position()]
    const { x, y } = middle(from, to, edge.data('bend'), edge.data('loop'))
    context.save()
    context.translate(x + edge.data('dx'), y + edge.data('dy'))
    if (!edge.hasClass('loop')) context.rotate(uprightAngle(from, to))
    context.strokeText(name, 0, 0)
    context.fillText(name, 0, 0)
    context.restore()
  }
}
