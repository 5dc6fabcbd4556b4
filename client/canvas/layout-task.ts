import type { LayoutName } from '../layout/index.ts'
import type { LayoutEdge, LayoutTask } from '../layout/task.ts'
import type { Line } from '../state/bundle.ts'
import type { Point } from '../state/state.ts'
import { edgeLabel } from './elements.ts'
import { edgeFont, type Measure } from './measure.ts'
import type { Stage } from './stage.ts'

/** Room on a line beside its name, for the arrow and the ring, px. */
const besideLabel = 12
const seed = 2022

export interface TaskInput {
  stage: Stage
  size: { width: number; height: number }
  name: LayoutName
  lines: readonly Line[]
  positions: ReadonlyMap<string, Point>
  pinned: ReadonlySet<string>
  measure: Measure
  phraseOf: (type: string) => string
}

export function layoutTask({ stage, size, name, lines, positions, pinned, measure, phraseOf }: TaskInput): {
  task: LayoutTask
  ids: string[]
} {
  const ids = [...stage.nodes.keys()]
  const numbers = new Map(ids.map((id, index) => [id, index]))
  const nodes = [...stage.nodes.values()].map(({ id, width, height, label }) => {
    const place = positions.get(id)
    return {
      width,
      height,
      labelWidth: label.width,
      labelHeight: label.height,
      x: place?.x ?? null,
      y: place?.y ?? null,
      fixed: place !== undefined && pinned.has(id),
    }
  })
  const pairs = new Map<string, LayoutEdge>()
  for (const line of lines) {
    const [from, to] = [numbers.get(line.from), numbers.get(line.to)]
    if (from === undefined || to === undefined || from === to) continue
    const key = from < to ? `${from},${to}` : `${to},${from}`
    const known = pairs.get(key)
    const label = measure(edgeLabel(line, phraseOf), edgeFont) + besideLabel
    // the first relation of a pair gives the direction, which only the layers ask for
    pairs.set(key, known ? { ...known, label: Math.max(known.label, label), count: known.count + 1 } : { from, to, label, count: 1 })
  }
  return { task: { name, nodes, edges: [...pairs.values()], aspect: aspectOf(size.width, size.height), seed }, ids }
}

/** Width by height in quarters: a strip that is some pixels higher while the page fills must not give another picture. */
function aspectOf(width: number, height: number): number {
  return height > 0 ? Math.min(2.5, Math.max(0.5, Math.round((width / height) * 4) / 4)) : 1.25
}
