import type { Core, EdgeSingular, NodeSingular } from 'cytoscape'
import type { Theme } from '../../notation/inks.ts'
import { mayCross, within } from '../places.ts'
import { sketchLines } from './sketch-lines.ts'
import { sketchLineNames, sketchNames } from './sketch-names.ts'
import { sketchNodes } from './sketch-nodes.ts'

const margin = 120

/** The context must be set to graph coordinates. */
export function sketch(context: CanvasRenderingContext2D, cy: Core, theme: Theme): void {
  const view = cy.extent()
  const zoom = cy.zoom()
  const edges = (cy.edges().toArray() as EdgeSingular[]).filter(edge => mayCross(edge, view))
  const nodes = (cy.nodes().toArray() as NodeSingular[]).filter(node => within(node.position(), view, margin))
  sketchLines(context, edges, view, zoom, theme)
  sketchLineNames(context, edges, zoom, theme)
  sketchNodes(context, nodes, zoom, theme)
  sketchNames(context, nodes, zoom, theme)
}
