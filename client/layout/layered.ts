/** Layers from top to bottom along the relations. Loaded only when it is asked for, dagre only where it is quick enough. */
import { layers } from './layers.ts'
import { removeOverlaps } from './overlaps.ts'
import { boxAround, type Layout, type LayoutTask } from './task.ts'

/** The layered drawing, its middle where the old one's was; pinned entities stay and the rest makes room. */
export async function layered(task: LayoutTask, { dagreUpTo }: { dagreUpTo: number }): Promise<Layout> {
  const middles = task.nodes.length > dagreUpTo ? layers(task) : await byDagre(task)
  const places = middles.map(({ x, y }, i) => {
    const box = boxAround(task.nodes[i]!)
    return { x, y: y - (box.bottom - box.top) / 2 }
  })
  return settle(task, places)
}

async function byDagre(task: LayoutTask): Promise<{ x: number; y: number }[]> {
  const [{ default: cytoscape }, { default: dagre }] = await Promise.all([import('cytoscape'), import('cytoscape-dagre')])
  cytoscape.use(dagre)
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [{ selector: 'node', style: { shape: 'rectangle', width: 'data(width)', height: 'data(height)' } }],
    elements: {
      nodes: task.nodes.map((node, i) => {
        const box = boxAround(node)
        return { data: { id: String(i), width: box.left + box.right, height: box.top + box.bottom } }
      }),
      edges: task.edges.map(({ from, to }, i) => ({ data: { id: `e${i}`, source: String(from), target: String(to) } })),
    },
  })
  const options = { name: 'dagre', rankDir: 'TB', nodeSep: 26, rankSep: 74, edgeSep: 8, animate: false, fit: false }
  cy.layout(options).run()
  const middles = task.nodes.map((_, i) => ({ ...cy.getElementById(String(i)).position() }))
  cy.destroy()
  return middles
}

function settle(task: LayoutTask, places: { x: number; y: number }[]): Layout {
  const known = task.nodes.flatMap((node, i) =>
    node.x === null || node.y === null ? [] : [{ dx: node.x - places[i]!.x, dy: node.y - places[i]!.y }],
  )
  const shift = (values: number[]): number => (values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length)
  const [dx, dy] = [shift(known.map(offset => offset.dx)), shift(known.map(offset => offset.dy))]
  const layout: Layout = {
    xs: Float64Array.from(task.nodes, (node, i) => (node.fixed && node.x !== null ? node.x : places[i]!.x + dx)),
    ys: Float64Array.from(task.nodes, (node, i) => (node.fixed && node.y !== null ? node.y : places[i]!.y + dy)),
  }
  if (task.nodes.some(node => node.fixed)) removeOverlaps(task.nodes, layout)
  return layout
}
