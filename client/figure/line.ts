/** One relation of the figure: its line, heads, ring and name. */
import type { Scene } from '../model/state.ts'
import { type Body, type Curve, curveBetween } from './curve.ts'
import { head, headRoom } from './ends.ts'
import { ring } from './legend.ts'
import { condensed, dashes, inkSoft, lineStyle, rubric, signInk } from './paper.ts'
import { element, path } from './svg.ts'
import { type Measure, type TextStyle, text } from './text.ts'

const style: TextStyle = { family: condensed, size: 10.5, weight: 500, fill: inkSoft }
/** px that a name must leave free of the line it stands on. */
const slack = 4
/** px from the middle of small letters down to their baseline. */
const baseline = 3.4

/** The line with its ends and the contested ring; empty where the two ends overlap. */
export function line(scene: Scene['relations'][number], from: Body, to: Body): string {
  const { relation, bend, loop } = scene
  const curve = curveBetween(from, to, bend, loop)
  if (curve === null) return ''
  const colour = signInk[relation.sign]
  const said = lineStyle(relation)
  // the line stops where a filled head begins, so that a dash never shows beside its tip
  const cut = curveBetween(from, to, bend, loop, 2 + headRoom[relation.sign]) ?? curve
  const start = relation.symmetric ? cut.start : curve.start
  const drawn = element('path', {
    d: path('M', start.x, start.y, 'C', curve.control1.x, curve.control1.y, curve.control2.x, curve.control2.y, cut.end.x, cut.end.y),
    fill: 'none',
    stroke: colour,
    'stroke-width': said === 'derived' ? 2 : 1.5,
    'stroke-dasharray': dashes[said]?.join(' '),
    'stroke-linecap': said === 'derived' ? 'round' : null,
  })
  const wish = said === 'intended' || said === 'counterfactual'
  const heads =
    head(relation.sign, curve.end, curve.endAngle, colour, wish) +
    (relation.symmetric ? head(relation.sign, curve.start, curve.startAngle + Math.PI, colour, wish) : '')
  return drawn + heads + disputed(relation, curve)
}

/** The ring; where a claim is denied in so many words, with a bar across the line. */
function disputed({ contested, state }: Scene['relations'][number]['relation'], { middle, middleAngle }: Curve): string {
  if (state !== 'denied') return contested ? ring(middle.x, middle.y) : ''
  const [x, y] = [-Math.sin(middleAngle) * 6.5, Math.cos(middleAngle) * 6.5]
  const bar = path('M', middle.x - x, middle.y - y, 'L', middle.x + x, middle.y + y)
  return ring(middle.x, middle.y) + element('path', { d: bar, stroke: rubric, 'stroke-width': 2 })
}

/** The relation's name where the canvas has it, where it fits between the outlines; empty otherwise. */
export function lineName(scene: Scene['relations'][number], from: Body, to: Body, measure: Measure, halo: string | undefined): string {
  if (!scene.showLabel || scene.labelAt === null) return ''
  const curve = curveBetween(from, to, scene.bend, scene.loop)
  if (curve === null || measure(scene.label, style) + slack > curve.length) return ''
  // never upside down
  const angle = Math.cos(curve.middleAngle) < 0 ? curve.middleAngle + Math.PI : curve.middleAngle
  // the canvas places the middle of a name, a figure its baseline
  const x = curve.middle.x + scene.labelAt.dx - Math.sin(angle) * baseline
  const y = curve.middle.y + scene.labelAt.dy + Math.cos(angle) * baseline
  return text([scene.label], style, { x, y, anchor: 'middle', rotate: (angle * 180) / Math.PI, halo })
}
