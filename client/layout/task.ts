/** What a layout is given and gives: plain data, so that it runs in a worker and in a test alike. */

/** Sizes in px. The label hangs under the shape. `x`, `y`: where it is now, null where it has no place yet. */
export interface LayoutNode {
  width: number
  height: number
  labelWidth: number
  labelHeight: number
  x: number | null
  y: number | null
  fixed: boolean
}
/** Ends by number; `label` = width of the longest relation name on it, px; `count` = parallel relations. */
export interface LayoutEdge {
  from: number
  to: number
  label: number
  count: number
}
/** Edges: one per pair of ends, no self-loops. `aspect` = width over height of the place it is for. */
export interface LayoutTask {
  name: string
  nodes: readonly LayoutNode[]
  edges: readonly LayoutEdge[]
  aspect: number
  seed: number
}

export interface Layout {
  xs: Float64Array
  ys: Float64Array
}

/** Gap between shape and label, px. */
export const labelGap = 4

/** Distances from the node's place to the sides of the box that holds shape and label. */
export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}
export function boxAround(node: LayoutNode): Box {
  const half = Math.max(node.width, node.labelWidth) / 2
  const below = node.labelHeight > 0 ? labelGap + node.labelHeight : 0
  return { left: half, right: half, top: node.height / 2, bottom: node.height / 2 + below }
}

export function bounds({ xs, ys }: Layout, boxes: readonly Box[]): Box {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  boxes.forEach((own, i) => {
    box.left = Math.min(box.left, xs[i]! - own.left)
    box.right = Math.max(box.right, xs[i]! + own.right)
    box.top = Math.min(box.top, ys[i]! - own.top)
    box.bottom = Math.max(box.bottom, ys[i]! + own.bottom)
  })
  return box
}

export function adjacency(order: number, edges: readonly LayoutEdge[]): number[][] {
  const lists: number[][] = Array.from({ length: order }, () => [])
  for (const { from, to } of edges) {
    lists[from]!.push(to)
    lists[to]!.push(from)
  }
  return lists
}

/** Connected components, largest first; each lists its nodes in ascending order. */
export function components(order: number, neighbours: readonly (readonly number[])[]): number[][] {
  const seen = new Uint8Array(order)
  const found: number[][] = []
  for (let start = 0; start < order; start++) {
    if (seen[start]) continue
    seen[start] = 1
    const members = [start]
    for (let i = 0; i < members.length; i++)
      for (const next of neighbours[members[i]!]!)
        if (!seen[next]) {
          seen[next] = 1
          members.push(next)
        }
    found.push(members.sort((a, b) => a - b))
  }
  return found.sort((a, b) => b.length - a.length || a[0]! - b[0]!)
}

export function part(task: LayoutTask, members: readonly number[]): LayoutTask {
  const numbers = new Map(members.map((member, index) => [member, index]))
  const edges = task.edges.flatMap(edge => {
    const [from, to] = [numbers.get(edge.from), numbers.get(edge.to)]
    return from === undefined || to === undefined ? [] : [{ ...edge, from, to }]
  })
  return { ...task, nodes: members.map(member => task.nodes[member]!), edges }
}

export interface LayoutKind<Parameters = Readonly<Record<string, number>>> {
  id: string
  parameters: Parameters
  /** Coordinates for every node of the task, finite; fixed nodes where they were. */
  run(task: LayoutTask, parameters: Parameters): Promise<Layout>
}

export const layoutKind = <const Id extends string, Parameters>(
  kind: LayoutKind<Parameters> & { id: Id },
): LayoutKind<Parameters> & { id: Id } => kind
