import iterate from 'graphology-layout-forceatlas2/iterate.js'
import { random } from '../../server/contract/random.ts'
import { boxAround, type Layout, type LayoutTask } from './task.ts'

/** Fields per node and per edge of the kernel's matrices. */
const perNode = 10
const perEdge = 3
const fixed = 9
const meanEdge = 130

/** Places in px; fixed nodes keep theirs. */
export function forceAtlas({ nodes, edges, seed }: LayoutTask): Layout {
  const next = random(seed)
  const placed = nodes.some(node => node.x !== null)
  const spread = 14 * Math.sqrt(nodes.length)
  const scale = placed ? meanEdge / 12 : 1
  const matrix = new Float32Array(nodes.length * perNode)
  nodes.forEach((node, i) => {
    const at = i * perNode
    matrix[at] = node.x === null ? (next() - 0.5) * spread : node.x / scale
    matrix[at + 1] = node.y === null ? (next() - 0.5) * spread : node.y / scale
    matrix[at + 6] = 1
    matrix[at + 7] = 1
    matrix[at + 8] = 1
    matrix[at + fixed] = node.fixed ? 1 : 0
  })
  const links = new Float32Array(edges.length * perEdge)
  edges.forEach(({ from, to }, i) => {
    links.set([from * perNode, to * perNode, 1], i * perEdge)
    matrix[from * perNode + 6]! += 1
    matrix[to * perNode + 6]! += 1
  })
  const rounds = nodes.length > 5000 ? 150 : nodes.length > 1000 ? 260 : 400
  const settings = {
    linLogMode: false,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    edgeWeightInfluence: 1,
    scalingRatio: 8,
    strongGravityMode: true,
    gravity: 0.06,
    slowDown: 1 + Math.log(Math.max(2, nodes.length)),
    barnesHutOptimize: nodes.length > 500,
    barnesHutTheta: 0.6,
  }
  for (let round = 0; round < rounds; round++) iterate(settings, matrix, links)
  const factor = placed ? scale : Math.max(meanEdge / (meanLength(matrix, links) || meanEdge), roomy(nodes, matrix))
  return {
    xs: Float64Array.from(nodes, (node, i) => (node.fixed && node.x !== null ? node.x : matrix[i * perNode]! * factor)),
    ys: Float64Array.from(nodes, (node, i) => (node.fixed && node.y !== null ? node.y : matrix[i * perNode + 1]! * factor)),
  }
}

function roomy(nodes: LayoutTask['nodes'], matrix: Float32Array): number {
  const needed = nodes.map(boxAround).reduce((sum, box) => sum + (box.left + box.right) * (box.top + box.bottom), 0)
  const squares = nodes.reduce((sum, _, i) => sum + matrix[i * perNode]! ** 2 + matrix[i * perNode + 1]! ** 2, 0)
  // a disc of even density has a mean square distance of half its radius' square
  return Math.sqrt((3 * needed) / (2 * Math.PI * (squares / nodes.length) || 1))
}

function meanLength(matrix: Float32Array, links: Float32Array): number {
  let sum = 0
  for (let at = 0; at < links.length; at += perEdge) {
    const [a, b] = [links[at]!, links[at + 1]!]
    sum += Math.hypot(matrix[a]! - matrix[b]!, matrix[a + 1]! - matrix[b + 1]!)
  }
  return links.length === 0 ? 0 : sum / (links.length / perEdge)
}
