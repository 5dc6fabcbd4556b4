import type { Scene } from '../state/state.ts'
import { type LegendWords, legend } from '../words/legend.ts'
import { sampleOf } from './legend-samples.ts'
import { condensed, inkSoft } from './paper.ts'
import { type Measure, type TextStyle, text } from './text.ts'

const style: TextStyle = { family: condensed, size: 11, weight: 500, fill: inkSoft }
const rowHeight = 20
const between = 18

export function drawLegend(
  scene: Scene,
  words: LegendWords,
  x: number,
  y: number,
  width: number,
  measure: Measure,
): { svg: string; height: number } {
  let left = x
  let middle = y + rowHeight / 2
  const { kinds, lines } = legend(drawnIn(scene), words)
  const drawn = [...kinds, ...lines].map(item => {
    const sample = sampleOf(item)
    const whole = sample.width + 6 + measure(item.word, style)
    if (left > x && left + whole > x + width) {
      left = x
      middle += rowHeight
    }
    const svg = sample.draw(left, middle) + text([item.word], style, { x: left + sample.width + 6, y: middle + 4 })
    left += whole + between
    return svg
  })
  return { svg: drawn.join(''), height: middle + rowHeight / 2 - y }
}

const drawnIn = ({ entities, relations, denials }: Scene): Parameters<typeof legend>[0] => ({
  entities: entities.map(({ entity }) => entity),
  relations: relations.flatMap(({ bundle, fate }) => bundle.map(relation => ({ relation, fate }))),
  denials: denials.map(({ denial }) => denial),
})
