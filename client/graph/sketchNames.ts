/** Names of the entities in a sketch, where they are large enough to be read. */
import type { NodeSingular } from 'cytoscape'
import { fonts, inkOf, nodeStyle, type Theme } from './palette.ts'

/** Draws the names of nodes, with the halo that cytoscape gives them. */
export function sketchNames(context: CanvasRenderingContext2D, nodes: readonly NodeSingular[], zoom: number, theme: Theme): void {
  const { label } = nodeStyle
  context.textAlign = 'center'
  context.textBaseline = 'top'
  context.lineJoin = 'round'
  context.lineWidth = 2 * label.halo
  context.strokeStyle = inkOf('sheet', theme)
  context.fillStyle = inkOf('ink', theme)
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
