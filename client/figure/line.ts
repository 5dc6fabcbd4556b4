/** One relation of the figure: its line, heads, ring and name. */
import type { Scene } from '../model/state.ts'
import { type Body, curveBetween } from './curve.ts'
import { head, headRoom } from './ends.ts'
import { ring } from './legend.ts'
import { condensed, dashes, inkSoft, lineStyle, signInk } from './paper.ts'
import { element, path } from './svg.ts'
import { type Measure, type TextStyle, text } from './text.ts'

const style: TextStyle = { family: condensed, size: 10.5, weight: 500, fill: inkSoft }
/** px that a name must leave free of the line it stands on. */
const slack = 14

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
  return drawn + heads + (relation.contested ? ring(curve.middle.x, curve.middle.y) : '')
}

/** The relation's name beside its line, where it fits; empty otherwise. */
export function lineName(scene: Scene['relations'][number], from: Body, to: Body, measure: Measure, halo: string): string {
  if (!scene.showLabel) return ''
  const curve = curveBetween(from, to, scene.bend, scene.loop)
  if (curve === null || measure(scene.label, style) + slack > curve.length) return ''
  // never upside down
  const angle = Math.cos(curve.middleAngle) < 0 ? curve.middleAngle + Math.PI : curve.middleAngle
  const away = scene.relation.contested ? 8 : 5
  const x = curve.middle.x + Math.sin(angle) * away
  const y = curve.middle.y - Math.cos(angle) * away
  return text([scene.label], style, { x, y, anchor: 'middle', rotate: (angle * 180) / Math.PI, halo })
}
