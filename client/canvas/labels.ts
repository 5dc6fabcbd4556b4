/** Relation names: all of them while they are few, else those of what is pointed at. */
import { edgeStyle, nodeStyle } from '../notation/sizes.ts'
import type { Line } from '../state/bundle.ts'
import { middle } from '../state/geometry.ts'
import type { Point } from '../state/state.ts'
import { edgeLabel } from './elements.ts'
import { indexOf } from './line-index.ts'
import { edgeFont, type Measure } from './measure.ts'
import { type Obstacle, placeLabels, type Wanted } from './place-labels.ts'
import type { DrawnEdge, DrawnNode, Stage } from './stage.ts'

/** More could not be read, and placing them would take longer than a frame. */
const placeUpTo = 60

export interface Labels {
  /** `asked`: lines that are pointed at, selected, or touch what is. */
  place(lines: readonly Line[], asked: ReadonlySet<string>): void
  show(on: boolean): void
}

export function labels(stage: Stage, measure: Measure, phraseOf: (type: string) => string): Labels {
  let on = true
  let shown = new Set<string>()

  const place = (lines: readonly Line[], asked: ReadonlySet<string>): void => {
    const few = lines.length <= edgeStyle.label.showUpTo
    const candidates = lines.filter(line => asked.has(line.id) || (on && few)).slice(0, placeUpTo)
    const texts = new Map(candidates.map(line => [line.id, edgeLabel(line, phraseOf)]))
    const wanted = candidates.flatMap(line => {
      const edge = stage.edges.get(line.id)
      return edge ? [wantedOf(edge, measure(texts.get(line.id)!, edgeFont))] : []
    })
    const area = around(wanted)
    const obstacles = wanted.length === 0 ? [] : [...stage.nodes.values()].filter(({ x, y }) => within(x, y, area)).flatMap(boxes)
    const placed = placeLabels(wanted, obstacles, wanted, id => asked.has(id))
    const numbers = indexOf(lines).origins.filter(([id]) => !placed.has(id))
    const next = new Map<string, Pick<DrawnEdge, 'label' | 'dx' | 'dy'>>()
    // on the line itself, which its halo interrupts
    for (const [id, label] of numbers) next.set(id, { label, dx: 0, dy: 0 })
    for (const [id, offset] of placed) next.set(id, { label: texts.get(id)!, ...offset })
    stage.write([...[...shown].filter(id => !next.has(id)).map(id => [id, { label: '', dx: 0, dy: 0 }] as const), ...next])
    shown = new Set(next.keys())
  }
  return {
    place,
    show(next) {
      on = next
    },
  }
}

function wantedOf({ id, source, target, bend, loop, classes }: DrawnEdge, width: number): Wanted {
  const [from, to] = [source, target].map(({ x, y }) => ({ x, y })) as [Point, Point]
  return {
    ...{ id, from, to, mid: middle(from, to, bend, loop), bend, width },
    ring: classes.has('contested'),
    fromRadius: radius(source),
    toRadius: radius(target),
  }
}

const radius = ({ width, height }: DrawnNode): number => (width + height) / 4

const reach = 120
const within = (x: number, y: number, area: Obstacle): boolean =>
  x > area.left - reach && x < area.right + reach && y > area.top - reach && y < area.bottom + reach

function boxes({ x, y, width, height, label }: DrawnNode): Obstacle[] {
  const top = y + height / 2 + nodeStyle.label.gap
  return [
    { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 },
    { left: x - label.width / 2, right: x + label.width / 2, top, bottom: top + label.height },
  ]
}

function around(wanted: readonly Wanted[]): Obstacle {
  const points = wanted.flatMap(({ from, to, mid }) => [from, to, mid])
  const air = 60
  return points.reduce(
    (box, { x, y }) => ({
      left: Math.min(box.left, x - air),
      right: Math.max(box.right, x + air),
      top: Math.min(box.top, y - air),
      bottom: Math.max(box.bottom, y + air),
    }),
    { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity },
  )
}
