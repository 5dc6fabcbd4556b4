import { condensed, ink, inkSoft } from '../paper.ts'
import { t } from '../t.ts'
import { isArabic, type Measure, type TextStyle, text, wrap } from '../text.ts'
import { type Numbered, ranges } from './numbering.ts'
import { type } from './sizes.ts'
import type { PrintTheme } from './theme.ts'

const noteStyle: TextStyle = { family: condensed, size: type.small, weight: 500, fill: inkSoft }
const boldStyle: TextStyle = { ...noteStyle, weight: 600, fill: ink }
const headingStyle: TextStyle = { family: condensed, size: type.heading, weight: 600, fill: ink }
const leading = 1.25
const gutter = 14
const hang = 26

/** Something that stays together; `keep`: never the last of a column. */
interface Block {
  height: number
  keep: boolean
  draw(x: number, y: number): string
}

export function drawNotes(
  { groups, sources }: Numbered,
  theme: PrintTheme,
  { left, top, width, columns }: { left: number; top: number; width: number; columns: number },
  measure: Measure,
): { svg: string; height: number } {
  const column = (width - gutter * (columns - 1)) / columns
  const blocks = [
    ...groups.flatMap(({ heading, denied, notes }) => [
      ...headingBlocks(heading, denied, theme, column, measure),
      ...notes.map(note => row(ranges(note.numbers), note.text, note.places, column, measure)),
    ]),
    ...headingBlocks(t('sources'), null, theme, column, measure),
    ...sources.map(source => row(source.letter, source.text, '', column, measure)),
  ]
  const depth = evenDepth(blocks, columns)
  let svg = ''
  let deepest = 0
  filled(blocks, depth).forEach((within, n) => {
    let y = top
    for (const block of within) {
      svg += block.draw(left + n * (column + gutter), y)
      y += block.height
    }
    deepest = Math.max(deepest, y - top)
  })
  return { svg, height: deepest }
}

function headingBlocks(heading: string, denied: string | null, theme: PrintTheme, width: number, measure: Measure): Block[] {
  const block = (words: string, style: TextStyle, before: number, after: number): Block => {
    const lines = breaking(words, width, style, measure)
    return {
      height: before + lines.length * style.size * leading + after,
      keep: true,
      draw: (x, y) => text(lines, style, { x, y: y + before + style.size }, leading),
    }
  }
  return [
    block(heading, headingStyle, 4, denied === null ? 2.5 : 0),
    ...(denied === null ? [] : [block(denied, { ...headingStyle, fill: theme.dispute }, 0, 2.5)]),
  ]
}

/** The number or letter hangs before the words; the places where they are read end it in bold. */
function row(sign: string, words: string, places: string, width: number, measure: Measure): Block {
  const signs = breaking(sign, hang - 4, boldStyle, measure)
  const lines = breaking(words, width - hang, noteStyle, measure)
  const last = lines.at(-1) ?? ''
  const fits = places !== '' && !isArabic(last) && measure(`${last} `, noteStyle) + measure(places, boldStyle) <= width - hang
  const placeLines = places === '' || fits ? [] : breaking(places, width - hang, boldStyle, measure)
  const step = type.small * leading
  return {
    height: Math.max(signs.length, lines.length + placeLines.length) * step + 1.8,
    keep: false,
    draw: (x, y) =>
      text(signs, boldStyle, { x, y: y + type.small }, leading) +
      text(lines, noteStyle, { x: x + hang, y: y + type.small }, leading) +
      (fits
        ? text([places], boldStyle, { x: x + hang + measure(`${last} `, noteStyle), y: y + type.small + (lines.length - 1) * step })
        : '') +
      (placeLines.length > 0 ? text(placeLines, boldStyle, { x: x + hang, y: y + type.small + lines.length * step }, leading) : ''),
  }
}

/** Also breaks addresses that are wider than a column, after a sign where they have one. */
export function breaking(words: string, width: number, style: TextStyle, measure: Measure): string[] {
  return wrap(words, width, style, measure).flatMap(line => {
    if (measure(line, style) <= width) return [line]
    const lines: string[] = []
    let rest = ''
    for (const part of line.split(/(?<=[/\-._?&=])/u)) {
      for (const piece of measure(part, style) > width ? [...part] : [part]) {
        if (measure(rest + piece, style) > width && rest !== '') {
          lines.push(rest)
          rest = ''
        }
        rest += piece
      }
    }
    return [...lines, rest]
  })
}

/** Blocks by column; a heading moves on with what it stands above. */
function filled(blocks: readonly Block[], depth: number): Block[][] {
  const columns: Block[][] = [[]]
  let used = 0
  blocks.forEach((block, n) => {
    let needed = block.height
    for (let k = n; blocks[k]?.keep && k + 1 < blocks.length; k += 1) needed += (blocks[k + 1] as Block).height
    const follows = n > 0 && blocks[n - 1]?.keep
    if (used > 0 && !follows && used + needed > depth) {
      columns.push([])
      used = 0
    }
    columns.at(-1)?.push(block)
    used += block.height
  })
  return columns
}

/** The least depth at which they fit into that many columns. */
function evenDepth(blocks: readonly Block[], columns: number): number {
  const whole = blocks.reduce((sum, { height }) => sum + height, 0)
  let depth = whole / columns
  while (depth < whole && filled(blocks, depth).length > columns) depth += type.small
  return depth
}
