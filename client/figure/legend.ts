/** The figure's key: only what is used. */
import type { Relation } from '../../server/contract/graph.ts'
import { type Kind, kinds } from '../../server/contract/ontology.ts'
import { boxOf } from '../model/shapes.ts'
import type { Scene } from '../model/state.ts'
import { head } from './ends.ts'
import { condensed, dashes, inkSoft, type LineStyle, lineStyle, rubric, sheet, signInk } from './paper.ts'
import { element } from './svg.ts'
import { symbol } from './symbols.ts'
import { type Measure, type TextStyle, text } from './text.ts'

/** Words for people; the same as on the canvas key. */
export interface LegendWords {
  kind(kind: Kind): string
  line(style: LineStyle): string
}

const style: TextStyle = { family: condensed, size: 11, weight: 500, fill: inkSoft }
const rowHeight = 20
const between = 18

interface Item {
  width: number
  /** Draws the sample with its left edge at x and its middle at y. */
  sample(x: number, y: number): string
  label: string
}

const signs: readonly [Relation['sign'], string][] = [
  [1, 'positive'],
  [-1, 'negative'],
  [0, 'structural'],
]

function items({ entities, relations }: Scene, words: LegendWords): Item[] {
  const kindsUsed = new Set(entities.map(({ entity }) => entity.kind))
  const all = relations.flatMap(({ bundle }) => bundle)
  const linesUsed = new Set(all.map(lineStyle))
  const signsUsed = new Set(all.map(({ sign }) => sign))
  const ofKind = kinds
    .filter(kind => kindsUsed.has(kind))
    .map((kind): Item => {
      const box = boxOf(kind, 1)
      const size = 13 / Math.max(box.width / 1.4, box.height)
      return {
        width: 17,
        label: words.kind(kind),
        sample: (x, y) => symbol(kind, { x: x + 8.5, y, width: box.width * size, height: box.height * size }),
      }
    })
  const ofLine = (Object.keys(dashes) as LineStyle[])
    .filter(line => linesUsed.has(line))
    .map(
      (line): Item => ({
        width: 28,
        label: words.line(line),
        sample: (x, y) =>
          element('path', {
            d: `M ${x} ${y} h 28`,
            fill: 'none',
            stroke: signInk[0],
            'stroke-width': line === 'derived' ? 2 : 1.5,
            'stroke-dasharray': dashes[line]?.join(' '),
            'stroke-linecap': line === 'derived' ? 'round' : null,
          }),
      }),
    )
  const ofSign = signs
    .filter(([sign]) => signsUsed.has(sign))
    .map(
      ([sign, label]): Item => ({
        width: 24,
        label,
        sample: (x, y) =>
          element('path', { d: `M ${x} ${y} h 20`, stroke: signInk[sign], 'stroke-width': 1.5 }) +
          head(sign, { x: x + 22, y }, 0, signInk[sign], false),
      }),
    )
  const contested: Item = { width: 11, label: 'contested: every claim is disputed', sample: (x, y) => ring(x + 5.5, y) }
  return [...ofKind, ...ofLine, ...ofSign, ...(all.some(relation => relation.contested) ? [contested] : [])]
}

/** The mark of a relation of which every claim is contested. */
export const ring = (cx: number, cy: number): string => element('circle', { cx, cy, r: 4, fill: sheet, stroke: rubric, 'stroke-width': 2 })

/** The key in rows no wider than `width` px, its top left corner at (x, y). */
export function legend(
  scene: Scene,
  words: LegendWords,
  x: number,
  y: number,
  width: number,
  measure: Measure,
): { svg: string; height: number } {
  let left = x
  let middle = y + rowHeight / 2
  const drawn = items(scene, words).map(({ width: sampleWidth, sample, label }) => {
    const whole = sampleWidth + 6 + measure(label, style)
    if (left > x && left + whole > x + width) {
      left = x
      middle += rowHeight
    }
    const svg = sample(left, middle) + text([label], style, { x: left + sampleWidth + 6, y: middle + 4 })
    left += whole + between
    return svg
  })
  return { svg: drawn.join(''), height: middle + rowHeight / 2 - y }
}
