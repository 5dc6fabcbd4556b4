import { denial } from '../notation/denial.ts'
import { fates } from '../notation/fates.ts'
import { inkOnPaper } from '../notation/inks.ts'
import { manner, manners } from '../notation/manners.ts'
import { edgeStyle } from '../notation/sizes.ts'
import { states } from '../notation/states.ts'
import type { Stroke } from '../notation/stroke.ts'
import type { Scene } from '../state/state.ts'
import { denialWords } from '../words/told-denials.ts'
import { type Body, type Curve, curveBetween } from './curve.ts'
import { head, headRoom } from './ends.ts'
import { contradiction, denialBar, groundMarks } from './marks.ts'
import { condensed, denialInk, inkSoft, sheet, signInk } from './paper.ts'
import { element, path } from './svg.ts'
import { type Measure, type TextStyle, text } from './text.ts'

type Relation = Scene['relations'][number]

const style: TextStyle = { family: condensed, size: edgeStyle.label.size, weight: 500, fill: inkSoft }
const slack = 4
const baseline = 3.4

export function line(scene: Relation, from: Body, to: Body): string {
  const { relation, bend, loop, fate } = scene
  const curve = curveBetween(from, to, bend, loop)
  if (curve === null) return ''
  const { ink, width, dash, opacity, round } = strokeOf(scene)
  // the line stops where a filled head begins, so that a dash never shows beside its tip
  const cut = curveBetween(from, to, bend, loop, 2 + headRoom(relation.sign)) ?? curve
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
  if (fate && fates[fate].bare) return drawn
  const { filled } = manners[manner(relation)]
  const heads =
    head(relation.sign, curve.end, curve.endAngle, ink, filled) +
    (relation.symmetric ? head(relation.sign, curve.start, curve.startAngle + Math.PI, ink, filled) : '')
  return drawn + heads + disputed(scene, curve)
}

/** A fate decides how the line is drawn, else a withdrawal, else how it is said. */
function strokeOf({ relation, fate }: Relation): Stroke & { ink: string } {
  if (fate !== null) return { ...fates[fate], ink: inkOnPaper(fates[fate].ink) }
  const said = relation.state === 'withdrawn' ? states.withdrawn.line : manners[manner(relation)]
  return { ...said, ink: signInk(relation.sign) }
}

function disputed({ bundle, fate }: Relation, { middle, middleAngle }: Curve): string {
  if (fate && fates[fate].bar) return contradiction(middle, middleAngle)
  // what the relations of one line do not share is not drawn
  const grounds = new Set(bundle.map(({ contestedOn }) => contestedOn.join()))
  return grounds.size === 1 ? groundMarks(bundle[0]?.contestedOn ?? [], middle, middleAngle) : ''
}

export function denialLine(
  { denial: denied, bend, loop, labelAt }: Scene['denials'][number],
  from: Body,
  to: Body,
  halo: string | undefined,
): string {
  const curve = curveBetween(from, to, bend, loop)
  if (curve === null) return ''
  const d = path(
    'M',
    curve.start.x,
    curve.start.y,
    'C',
    curve.control1.x,
    curve.control1.y,
    curve.control2.x,
    curve.control2.y,
    curve.end.x,
    curve.end.y,
  )
  const stroke = (colour: string, width: number): string => element('path', { d, fill: 'none', stroke: colour, 'stroke-width': width })
  const words = text(
    [denialWords(denied.told)],
    { ...style, size: style.size + denial.larger, fill: denialInk },
    {
      x: curve.middle.x + labelAt.dx,
      y: curve.middle.y + labelAt.dy + baseline,
      anchor: 'middle',
      rotate: (upright(curve.middleAngle) * 180) / Math.PI,
      halo,
    },
  )
  return (
    stroke(denialInk, denial.gap + 2 * edgeStyle.width) + stroke(sheet, denial.gap) + denialBar(curve.middle, curve.middleAngle) + words
  )
}

/** Never upside down. */
const upright = (angle: number): number => (Math.cos(angle) < 0 ? angle + Math.PI : angle)

/** The relation's name where the canvas has it and it fits between the outlines, or the number of its origins alone; empty otherwise. */
export function lineName(scene: Relation, from: Body, to: Body, measure: Measure, halo: string | undefined): string {
  const { showLabel, labelAt, label, relation, bend, loop, fate, originsAlone } = scene
  if (fate && fates[fate].bare) return ''
  const curve = curveBetween(from, to, bend, loop)
  if (curve === null) return ''
  const angle = upright(curve.middleAngle)
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
