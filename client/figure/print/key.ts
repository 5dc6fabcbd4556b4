import { groundOrder, grounds } from '../../notation/grounds.ts'
import { manner, mannerOrder, manners } from '../../notation/manners.ts'
import { boxOf } from '../../notation/shapes.ts'
import { signOrder, signs } from '../../notation/signs.ts'
import { listOf } from '../../words/catalogue/words-of.ts'
import { condensed, inkSoft } from '../paper.ts'
import { placedAt } from '../svg.ts'
import { symbol } from '../symbols.ts'
import { type Measure, type TextStyle, text, wrap } from '../text.ts'
import type { PrintEntity, PrintRelation } from './material.ts'
import { type } from './sizes.ts'
import { headRoom, printHead, rings, stroke } from './strokes.ts'
import type { PrintTheme } from './theme.ts'

const style: TextStyle = { family: condensed, size: type.small, weight: 500, fill: inkSoft }
const leading = type.small * 1.25
const row = 13

interface Sample {
  width: number
  draw(x: number, y: number): string
  words: string
}

/** Kinds in rows, lines and rings in columns beneath; `top` is its upper edge. */
export function drawKey(
  entities: readonly PrintEntity[],
  relations: readonly PrintRelation[],
  theme: PrintTheme,
  { left, top, width, columns }: { left: number; top: number; width: number; columns: number },
  measure: Measure,
): { svg: string; height: number } {
  let [x, y] = [left, top + row / 2]
  let svg = ''
  for (const { width: wide, draw, words } of kindSamples(entities, theme)) {
    const whole = wide + 4 + measure(words, style)
    if (x > left && x + whole > left + width) [x, y] = [left, y + row]
    svg += draw(x, y) + text([words], style, { x: x + wide + 4, y: y + 2.2 })
    x += whole + 11
  }
  y += row
  const gap = 12
  const column = (width - gap * (columns - 1)) / columns
  const samples = lineSamples(relations, theme)
  const perColumn = Math.ceil(samples.length / columns)
  let deepest = 0
  for (let n = 0; n < columns; n += 1) {
    let down = y
    for (const { width: wide, draw, words } of samples.slice(n * perColumn, (n + 1) * perColumn)) {
      const at = left + n * (column + gap)
      const lines = wrap(words, column - wide - 6, style, measure)
      svg += draw(at, down) + text(lines, style, { x: at + wide + 6, y: down + 2.2 }, 1.25)
      down += Math.max(row, lines.length * leading + 4)
    }
    deepest = Math.max(deepest, down)
  }
  return { svg, height: deepest - row / 2 - top + 2 }
}

function kindSamples(entities: readonly PrintEntity[], theme: PrintTheme): Sample[] {
  const kinds = new Map(entities.map(({ entity, look, kindWord }) => [entity.kind, { look, kindWord }]))
  return [...kinds.values()]
    .toSorted((a, b) => (a.kindWord < b.kindWord ? -1 : 1))
    .map(({ look, kindWord }) => {
      const box = boxOf(look.shape, 0)
      const scale = Math.round((9.4 / Math.max(box.width / 1.3, box.height)) * 1000) / 1000
      const width = box.width * scale
      const draw = (x: number, y: number): string =>
        placedAt(x + width / 2, y, scale, symbol(look, { x: 0, y: 0, ...box }, theme.symbol(look, 0.8 / scale)))
      return { width, draw, words: kindWord.toLowerCase() }
    })
}

function lineSamples(relations: readonly PrintRelation[], theme: PrintTheme): Sample[] {
  const length = 24
  return [
    ...mannerOrder
      .filter(each => relations.some(({ relation }) => manner(relation) === each))
      .map(each => ({
        width: length,
        words: manners[each].print.words,
        draw: (x: number, y: number) => stroke(each, theme.sign(0), `M ${hundredths(x)} ${hundredths(y)} h ${length}`),
      })),
    ...groundOrder
      .filter(ground => relations.some(({ relation }) => relation.contestedOn.includes(ground)))
      .map(ground => ({
        width: length,
        words: grounds[ground].printed,
        draw: (x: number, y: number) => rings({ x: x + length / 2, y }, ground === 'content' ? 2 : 1, theme.dispute),
      })),
    ...signOrder
      .filter(name => relations.some(({ relation }) => relation.sign === signs[name].value))
      .map(name => {
        const { value, head } = signs[name]
        return {
          width: length,
          words: signs[name].printed(familiesOf(relations.filter(({ relation }) => relation.sign === value))),
          draw: (x: number, y: number) =>
            stroke('asserted', theme.sign(value), `M ${hundredths(x)} ${hundredths(y)} h ${length - headRoom[head]}`) +
            printHead(value, { x: x + length, y }, 0, theme.sign(value), 'asserted'),
        }
      }),
  ]
}

const familiesOf = (relations: readonly PrintRelation[]): string =>
  listOf([...new Set(relations.map(({ family }) => family.toLowerCase()))].toSorted((a, b) => a.localeCompare(b)))

const hundredths = (value: number): number => Math.round(value * 100) / 100
