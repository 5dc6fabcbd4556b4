/** Relation names: all of them while they are few, else those of what is pointed at. */
import type { Core, EdgeSingular, NodeSingular } from 'cytoscape'
import { edgeStyle, nodeStyle } from '../notation/sizes.ts'
import type { Line } from '../state/bundle.ts'
import { middle } from '../state/geometry.ts'
import { edgeLabel, originsLabel } from './elements.ts'
import { edgeFont, type Measure } from './measure.ts'
import { type Obstacle, placeLabels, type Wanted } from './place-labels.ts'

/** More could not be read, and placing them would take longer than a frame. */
const placeUpTo = 60

export interface Labels {
  /** `asked`: lines that are pointed at, selected, or touch what is. */
  place(lines: readonly Line[], asked: ReadonlySet<string>): void
  show(on: boolean): void
}

export function labels(cy: Core, measure: Measure, phraseOf: (type: string) => string): Labels {
  let on = true
  let shown = new Set<string>()

  const place = (lines: readonly Line[], asked: ReadonlySet<string>): void => {
    const few = lines.length <= edgeStyle.label.showUpTo
    const candidates = lines.filter(line => asked.has(line.id) || (on && few)).slice(0, placeUpTo)
    const texts = new Map(candidates.map(line => [line.id, edgeLabel(line, phraseOf)]))
    const wanted = candidates.flatMap(line => {
      const edge = cy.getElementById(line.id)
      return edge.empty() ? [] : [wantedOf(edge, line, measure(texts.get(line.id)!, edgeFont))]
    })
    const area = around(wanted)
    const obstacles =
      wanted.length === 0
        ? []
        : cy
            .nodes()
            .toArray()
            .flatMap(node => boxes(node as NodeSingular))
            .filter(box => box.right > area.left && box.left < area.right && box.bottom > area.top && box.top < area.bottom)
    const placed = placeLabels(wanted, obstacles, wanted, id => asked.has(id))
    const numbers = new Map(
      lines.flatMap((line): [string, string][] => {
        const label = placed.has(line.id) ? '' : originsLabel(line)
        return label === '' ? [] : [[line.id, label]]
      }),
    )
    cy.batch(() => {
      for (const id of shown) if (!placed.has(id) && !numbers.has(id)) cy.getElementById(id).data('label', '')
      // on the line itself, which its halo interrupts
      for (const [id, label] of numbers) cy.getElementById(id).data({ label, dx: 0, dy: 0 })
      for (const [id, offset] of placed) cy.getElementById(id).data({ label: texts.get(id)!, ...offset })
    })
    shown = new Set([...placed.keys(), ...numbers.keys()])
  }
  return {
    place,
    show(next) {
      on = next
    },
  }
}

function wantedOf(edge: EdgeSingular, line: Line, width: number): Wanted {
  const [from, to] = [edge.source(), edge.target()]
  const [a, b] = [from.position(), to.position()]
  return {
    id: line.id,
    from: a,
    to: b,
    mid: middle(a, b, line.bend, line.loop),
    bend: line.bend,
    ring: edge.hasClass('contested'),
    fromRadius: radius(from),
    toRadius: radius(to),
    width,
  }
}

const radius = (node: NodeSingular): number => (Number(node.data('width')) + Number(node.data('height'))) / 4

function boxes(node: NodeSingular): Obstacle[] {
  const { x, y } = node.position()
  const { width, height, labelWidth, labelHeight } = node.data()
  const top = y + height / 2 + nodeStyle.label.gap
  return [
    { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 },
    { left: x - labelWidth / 2, right: x + labelWidth / 2, top, bottom: top + labelHeight },
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
