import { edgeStyle, fonts, nameStyle, nodeStyle, quoted } from '../notation/sizes.ts'
import { directionOf, isolated } from '../state/direction.ts'

export type Measure = (text: string, font: string) => number
export interface Label {
  text: string
  width: number
  height: number
}

/** The browser's own measure; where there is no canvas (tests), the mean width of Plex Sans Condensed. */
export function textMeasure(): Measure {
  const context = typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(1, 1).getContext('2d')
  const known = new Map<string, number>()
  return (text, font) => {
    const key = `${font}\n${text}`
    let width = known.get(key)
    if (width === undefined) {
      if (context) context.font = font
      width = context ? context.measureText(text).width : text.length * Number(/([\d.]+)px/.exec(font)?.[1] ?? 12) * 0.46
      known.set(key, width)
    }
    return width
  }
}

export function nodeFont(degree: number): { size: number; weight: number; css: string } {
  const { size, weight } = nameStyle(degree)
  return { size, weight, css: `${weight} ${size}px ${quoted(fonts.label)}` }
}
export const edgeFont = `400 ${edgeStyle.label.size}px ${quoted(fonts.label)}`

/** A name in as few lines as fit the label's width, and those as even as they can be. */
export function nodeLabel(name: string, degree: number, measure: Measure): Label {
  const { size, css } = nodeFont(degree)
  const widthOf = (text: string): number => measure(text, css)
  const limit = nodeStyle.label.maxWidth
  const words = name
    .split(/\s+/)
    .filter(Boolean)
    .flatMap(word => brokenWord(word, limit, widthOf))
  const count = wrap(words, limit, widthOf).length
  let lines = wrap(words, limit, widthOf)
  for (let narrower = limit - 6; narrower > 20; narrower -= 6) {
    const next = wrap(words, narrower, widthOf)
    if (next.length > count || next.some(line => widthOf(line) > limit)) break
    lines = next
  }
  const direction = directionOf(name)
  return {
    text: lines.map(line => isolated(line, direction)).join('\n'),
    width: Math.max(0, ...lines.map(widthOf)),
    height: lines.length * size * nodeStyle.label.lineHeight,
  }
}

function wrap(words: readonly string[], limit: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = []
  for (const word of words) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word
    if (lines.length > 0 && widthOf(longer) <= limit) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

function brokenWord(word: string, limit: number, widthOf: (text: string) => number): string[] {
  if (widthOf(word) <= limit) return [word]
  const pieces = ['']
  for (const letter of word) {
    if (widthOf(pieces.at(-1)! + letter) > limit) pieces.push('')
    pieces[pieces.length - 1] += letter
  }
  return pieces
}
