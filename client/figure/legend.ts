/** The figure's key: only what is used. */
import type { Scene } from '../state/state.ts'
import { kindItems, lineItems } from './legend-items.ts'
import { condensed, inkSoft } from './paper.ts'
import { type Measure, type TextStyle, text } from './text.ts'
import type { LegendWords } from './words.ts'

const style: TextStyle = { family: condensed, size: 11, weight: 500, fill: inkSoft }
const rowHeight = 20
const between = 18

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
  const drawn = [...kindItems(scene, words), ...lineItems(scene, words)].map(({ width: sampleWidth, sample, label }) => {
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
