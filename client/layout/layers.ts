/** Layers for graphs too large for dagre: longest way down after cycles are cut, then order by the mean of the neighbours. */
import { boxAround, type LayoutTask } from './task.ts'

const gap = { x: 18, y: 64 }
const sweeps = 12
const rowLimit = 60

export function layers(task: LayoutTask): { x: number; y: number }[] {
  const n = task.nodes.length
  const below: number[][] = Array.from({ length: n }, () => [])
  const above: number[][] = Array.from({ length: n }, () => [])
  for (const [from, to] of acyclic(task)) {
    below[from]!.push(to)
    above[to]!.push(from)
  }
  const rows = split(order(ranks(n, above, below), above, below))
  const boxes = task.nodes.map(boxAround)
  const places = task.nodes.map(() => ({ x: 0, y: 0 }))
  let y = 0
  for (const row of rows) {
    const width = row.reduce((sum, v) => sum + boxes[v]!.left + boxes[v]!.right + gap.x, 0)
    const height = row.reduce((most, v) => Math.max(most, boxes[v]!.top + boxes[v]!.bottom), 0)
    let x = -width / 2
    for (const v of row) {
      places[v] = { x: x + boxes[v]!.left, y: y + height / 2 }
      x += boxes[v]!.left + boxes[v]!.right + gap.x
    }
    y += height + gap.y
  }
  return places
}

function acyclic({ nodes, edges }: LayoutTask): [number, number][] {
  const out: number[][] = nodes.map(() => [])
  for (const { from, to } of edges) out[from]!.push(to)
  const state = new Uint8Array(nodes.length)
  const kept: [number, number][] = []
  for (let root = 0; root < nodes.length; root++) {
    if (state[root]) continue
    const stack = [{ v: root, next: 0 }]
    state[root] = 1
    while (stack.length > 0) {
      const top = stack.at(-1)!
      const to = out[top.v]![top.next++]
      if (to === undefined) {
        state[top.v] = 2
        stack.pop()
      } else {
        kept.push(state[to] === 1 ? [to, top.v] : [top.v, to])
        if (state[to] === 0) {
          state[to] = 1
          stack.push({ v: to, next: 0 })
        }
      }
    }
  }
  return kept
}

function ranks(n: number, above: readonly number[][], below: readonly number[][]): number[][] {
  const waits = above.map(list => list.length)
  const rank = new Int32Array(n)
  const ready = waits.flatMap((count, v) => (count === 0 ? [v] : []))
  for (let i = 0; i < ready.length; i++)
    for (const to of below[ready[i]!]!) {
      rank[to] = Math.max(rank[to]!, rank[ready[i]!]! + 1)
      waits[to]! -= 1
      if (waits[to] === 0) ready.push(to)
    }
  const rows: number[][] = []
  for (const v of ready) {
    rows[rank[v]!] ??= []
    rows[rank[v]!]!.push(v)
  }
  return rows
}

function order(rows: number[][], above: readonly number[][], below: readonly number[][]): number[][] {
  const place = new Map<number, number>()
  const note = (row: number[]): void => row.forEach((v, i) => void place.set(v, i / row.length))
  rows.forEach(note)
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const down = sweep % 2 === 0
    for (const row of down ? rows : rows.toReversed()) {
      const mean = new Map(
        row.map(v => [
          v,
          meanOf(
            (down ? above : below)[v]!.map(u => place.get(u)!),
            place.get(v)!,
          ),
        ]),
      )
      row.sort((a, b) => mean.get(a)! - mean.get(b)! || a - b)
      note(row)
    }
  }
  return rows
}

const meanOf = (values: readonly number[], otherwise: number): number =>
  values.length === 0 ? otherwise : values.reduce((a, b) => a + b) / values.length

const split = (rows: number[][]): number[][] =>
  rows.flatMap(row => {
    const lines = Math.ceil(row.length / rowLimit)
    return Array.from({ length: lines }, (_, i) => row.filter((_, at) => at % lines === i))
  })
