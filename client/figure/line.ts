/** One relation of the figure: its line, heads, ring and name. */
import type { Scene } from '../model/state.ts'
import { type Body, type Curve, curveBetween } from './curve.ts'
import { head, headRoom } from './ends.ts'
import { contradiction, denial, ring } from './marks.ts'
import { condensed, dashes, fates, inkSoft, lineStyle, signInk } from './paper.ts'
import { element, path } from './svg.ts'
import { type Measure, type TextStyle, text } from './text.ts'

type Relation = Scene['relations'][number]

const style: TextStyle = { family: condensed, size: 10.5, weight: 500, fill: inkSoft }
/** px that a name must leave free of the line it stands on. */
const slack = 4
/** px from the middle of small letters down to their baseline. */
const baseline = 3.4

/** The line with its ends and marks; empty where the two ends overlap. */
export function line(scene: Relation, from: Body, to: Body): string {
  const { relation, bend, loop, mark } = scene
  const curve = curveBetween(from, to, bend, loop)
  if (curve === null) return ''
  const { ink, width, dash, opacity, round } = strokeOf(scene)
  // the line stops where a filled head begins, so that a dash never shows beside its tip
  const cut = curveBetween(from, to, bend, loop, 2 + headRoom[relation.sign]) ?? curve
  const start = relation.symmetric ? cut.start : curve.start
  const drawn = element('path', {
    d: path('M', start.x, start.y, 'C', curve.control1.x, curve.control1.y, curve.control2.x, curve.control2.y, cut.end.x, cut.end.y),
    fill: 'none',
    stroke: ink,
    'stroke-width': width,
    'stroke-dasharray': dash?.join(' '),
    'stroke-linecap': round ? 'round' : null,
    opacity: opacity === 1 ? null : opacity,
  })
  // what fell has neither ends nor dispute
  if (mark === 'ghost') return drawn
  const said = lineStyle(relation)
  const wish = said === 'intended' || said === 'counterfactual'
  const heads =
    head(relation.sign, curve.end, curve.endAngle, ink, wish) +
    (relation.symmetric ? head(relation.sign, curve.start, curve.startAngle + Math.PI, ink, wish) : '')
  return drawn + heads + disputed(scene, curve)
}

/** A fate decides how the line is drawn, else a withdrawal, else how it is said. */
function strokeOf({ relation, mark }: Relation) {
  if (mark !== null) return { ...fates[mark], round: false }
  const ink = signInk[relation.sign]
  if (relation.state === 'withdrawn') return { ...fates.ghost, ink, round: false }
  const said = lineStyle(relation)
  const derived = said === 'derived'
  return { ink, width: derived ? 2 : 1.5, dash: dashes[said], opacity: 1, round: derived }
}

/** The ring; where a claim is denied in so many words, with a bar across the line; where two lenses contradict each other, the bar alone. */
function disputed({ relation: { contested, state }, mark }: Relation, { middle, middleAngle }: Curve): string {
  if (mark === 'contradicted') return contradiction(middle, middleAngle)
  if (state === 'denied') return denial(middle, middleAngle)
  return contested ? ring(middle) : ''
}

/** The relation's name where the canvas has it and it fits between the outlines, or the number of its origins alone; empty otherwise. */
export function lineName(scene: Relation, from: Body, to: Body, measure: Measure, halo: string | undefined): string {
  const { showLabel, labelAt, label, relation, bend, loop, mark, originsAlone } = scene
  if (mark === 'ghost') return ''
  const curve = curveBetween(from, to, bend, loop)
  if (curve === null) return ''
  // never upside down
  const angle = Math.cos(curve.middleAngle) < 0 ? curve.middleAngle + Math.PI : curve.middleAngle
  // the canvas places the middle of a name, a figure its baseline
  const written = (words: string, { dx, dy }: { dx: number; dy: number }): string =>
    text([words], style, {
      x: curve.middle.x + dx - Math.sin(angle) * baseline,
      y: curve.middle.y + dy + Math.cos(angle) * baseline,
      anchor: 'middle',
      rotate: (angle * 180) / Math.PI,
      halo,
    })
  if (originsAlone) return written(String(relation.origins), { dx: 0, dy: 0 })
  if (!showLabel || labelAt === null || measure(label, style) + slack > curve.length) return ''
  return written(label, labelAt)
}
