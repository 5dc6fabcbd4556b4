import type { Css, StylesheetJson } from 'cytoscape'
import type { ContestGround } from '../../../server/contract/ontology.ts'
import { type GroundMark, grounds, ring } from '../../notation/grounds.ts'
import { inkOf, type Theme } from '../../notation/inks.ts'
import { type Manner, manners } from '../../notation/manners.ts'
import { type Head, type SignName, signs } from '../../notation/signs.ts'
import type { Stroke } from '../../notation/stroke.ts'

/** A bundle of several relations has no arrow of its own, unless all of them agree. */
export function signRules(name: SignName, theme: Theme): StylesheetJson {
  const { ink, head } = signs[name]
  const [colour, arrow] = [inkOf(ink, theme), arrows[head]]
  return [
    { selector: `edge.${name}`, style: { 'line-color': colour, 'target-arrow-shape': arrow, 'target-arrow-color': colour } },
    { selector: `edge.${name}.symmetric`, style: { 'source-arrow-shape': arrow, 'source-arrow-color': colour } },
  ]
}

const arrows = { triangle: 'triangle', bar: 'tee', chevron: 'vee' } as const satisfies Record<Head, Css.ArrowShape>

export const dashed = ({ dash }: Stroke): Css.Edge =>
  dash ? { 'line-style': 'dashed', 'line-dash-pattern': [...dash] } : { 'line-style': 'solid' }

export function mannerRules(each: Manner): StylesheetJson {
  const row = manners[each]
  return row.dash ? [{ selector: `edge.${each}`, style: { ...dashed(row), 'line-cap': row.round ? 'round' : 'butt' } }] : []
}

export const hollowRule = (each: Manner): StylesheetJson[number] => ({ selector: `edge.${each}`, style: { 'target-arrow-fill': 'hollow' } })

export function groundStyle(ground: ContestGround, theme: Theme): Css.Edge {
  const { mark, ink } = grounds[ground]
  return marks[mark](inkOf(ink, theme))
}

const marks: Readonly<Record<GroundMark, (colour: string) => Css.Edge>> = {
  ring: colour => {
    // the types do not know the width of an arrow's outline yet
    const outline: object = { 'mid-target-arrow-width': ring.width }
    return { 'mid-target-arrow-shape': 'circle', 'mid-target-arrow-fill': 'hollow', 'mid-target-arrow-color': colour, ...outline }
  },
  'barred-ring': colour => ({ ...marks.ring(colour), ...bar(colour) }),
}

export const bar = (colour: string): Css.Edge => ({ 'mid-source-arrow-shape': 'tee', 'mid-source-arrow-color': colour })
