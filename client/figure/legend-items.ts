/** What the figure's key has: a sample and a word for everything that is used. */

import type { Relation } from '../../server/contract/graph.ts'
import { contestGrounds } from '../../server/contract/ontology.ts'
import { boxOf } from '../notation/shapes.ts'
import { marks } from '../notation/states.ts'
import type { Scene } from '../state/state.ts'
import { head } from './ends.ts'
import { contradiction, denialBar, groundMark } from './marks.ts'
import { condensed, dashes, fates, inkSoft, type LineStyle, lineStyle, rubric, signInk } from './paper.ts'
import { element } from './svg.ts'
import { symbol } from './symbols.ts'
import { text } from './text.ts'
import type { LegendWords } from './words.ts'

interface Item {
  width: number
  /** Draws the sample with its left edge at x and its middle at y. */
  sample(x: number, y: number): string
  label: string
}

/** Kinds of entities, in the vocabulary's order; those that it lacks come last. */
export function kindItems({ entities }: Scene, words: LegendWords): Item[] {
  const used = new Map(entities.map(({ entity, look }) => [entity.kind, look]))
  return [...new Set([...words.kindOrder, ...used.keys()])]
    .flatMap(kind => {
      const look = used.get(kind)
      return look ? [{ kind, look }] : []
    })
    .map(({ kind, look }) => {
      const box = boxOf(look.shape, 1)
      const size = 13 / Math.max(box.width / 1.4, box.height)
      return {
        width: 17,
        label: words.kind(kind),
        sample: (x, y) => symbol(look, { x: x + 8.5, y, width: box.width * size, height: box.height * size }),
      }
    })
}

const signs: readonly [Relation['sign'], string][] = [
  [1, 'positive'],
  [-1, 'negative'],
  [0, 'structural'],
]

/** How it is said, where nothing else decides the line; signs; dispute and other states; what became of relations. */
export function lineItems({ relations, denials }: Scene, words: LegendWords): Item[] {
  const drawnAsSaid = relations.filter(({ mark }) => mark === null).flatMap(({ bundle }) => bundle)
  const headed = relations.filter(({ mark }) => mark !== 'ghost').flatMap(({ bundle }) => bundle)
  const ringed = relations.filter(({ mark }) => mark !== 'ghost' && mark !== 'contradicted').flatMap(({ bundle }) => bundle)
  const lines = new Set(drawnAsSaid.map(lineStyle))
  const used = new Set(relations.map(({ mark }) => mark))
  const has = (state: Relation['state'], among = headed): boolean => among.some(relation => relation.state === state)
  return [
    ...(Object.keys(dashes) as LineStyle[])
      .filter(style => lines.has(style))
      .map(style => stroked(words.line(style), { dash: dashes[style], width: style === 'derived' ? 2 : 1.5, round: style === 'derived' })),
    ...signs.filter(([sign]) => headed.some(relation => relation.sign === sign)).map(([sign, label]) => signItem(sign, label)),
    ...contestGrounds
      .filter(ground => ringed.some(({ contestedOn }) => contestedOn.includes(ground)))
      .map(ground => ({ width: 11, label: words.ground(ground), sample: (x: number, y: number) => groundMark(ground, { x: x + 5.5, y }) })),
    ...(denials.length > 0 ? [denialItem(words.denial)] : []),
    ...(has('corroborated') ? [{ width: 20, label: words.state('corroborated'), sample: originsSample }] : []),
    ...(has('withdrawn', drawnAsSaid) ? [stroked(words.state('withdrawn'), { ...fates.ghost, width: 1.5 })] : []),
    ...marks
      .filter(mark => used.has(mark))
      .map(mark => {
        const over = mark === 'contradicted' ? (x: number, y: number) => contradiction({ x: x + 14, y }, 0) : undefined
        return stroked(words.fate(mark), { ...fates[mark], ...(over && { over }) })
      }),
  ]
}

const denialItem = (label: string): Item => ({
  width: 28,
  label,
  sample: (x, y) =>
    element('path', { d: `M ${x} ${y - 2} h 28 M ${x} ${y + 2} h 28`, stroke: rubric, 'stroke-width': 1.5 }) +
    denialBar({ x: x + 14, y }, 0),
})

const signItem = (sign: Relation['sign'], label: string): Item => ({
  width: 24,
  label,
  sample: (x, y) =>
    element('path', { d: `M ${x} ${y} h 20`, stroke: signInk[sign], 'stroke-width': 1.5 }) +
    head(sign, { x: x + 22, y }, 0, signInk[sign], false),
})

interface Stroke {
  dash?: readonly number[] | null
  ink?: string
  width?: number
  opacity?: number
  /** Dots instead of square dashes. */
  round?: boolean
  /** What stands on the middle of the line. */
  over?: (x: number, y: number) => string
}

const stroked = (label: string, { dash = null, ink = signInk[0], width = 1.5, opacity = 1, round = false, over }: Stroke): Item => ({
  width: 28,
  label,
  sample: (x, y) =>
    element('path', {
      d: `M ${x} ${y} h 28`,
      fill: 'none',
      stroke: ink,
      'stroke-width': width,
      'stroke-dasharray': dash?.join(' '),
      'stroke-linecap': round ? 'round' : null,
      opacity: opacity === 1 ? null : opacity,
    }) + (over?.(x, y) ?? ''),
})

/** A number at the line, as on the canvas. */
const originsSample = (x: number, y: number): string =>
  element('path', { d: `M ${x} ${y} h 6 M ${x + 14} ${y} h 6`, stroke: signInk[0], 'stroke-width': 1.5 }) +
  text(['2'], { family: condensed, size: 10.5, weight: 600, fill: inkSoft }, { x: x + 10, y: y + 3.6, anchor: 'middle' })
