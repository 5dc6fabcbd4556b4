import type { BoundingBox12 } from 'cytoscape'
import type { Theme } from '../../notation/inks.ts'
import { mayCross, within } from '../places.ts'
import type { Stage } from '../stage.ts'
import { sketchLines } from './sketch-lines.ts'
import { sketchLineNames, sketchNames } from './sketch-names.ts'
import { sketchNodes } from './sketch-nodes.ts'

const margin = 120

/** The context must be set to graph coordinates. */
export function sketch(context: CanvasRenderingContext2D, stage: Stage, view: BoundingBox12, zoom: number, theme: Theme): void {
  const edges = [...stage.edges.values()].filter(edge => mayCross(edge, view))
  const nodes = [...stage.nodes.values()].filter(node => within(node, view, margin))
  sketchLines(context, edges, view, zoom, theme)
  sketchLineNames(context, edges, zoom, theme)
  sketchNodes(context, nodes, zoom, theme)
  sketchNames(context, nodes, zoom, theme)
}
