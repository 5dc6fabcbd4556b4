import { groundMarkOf } from '../../notation/grounds.ts'
import { carriedOfPrint, metadata, type Under } from '../carried/carried.ts'
import { condensed, ink, inkSoft, sheet } from '../paper.ts'
import { element, escapeXml } from '../svg.ts'
import { t } from '../t.ts'
import { type TextStyle, text, wrap } from '../text.ts'
import { columnsIn, drawnAt, hasRoomForWords, type PrintFormat } from './formats.ts'
import { drawKey } from './key.ts'
import { type AskedLine, type Laid, type LayoutAsked, laidOut, layOut, type Placed } from './lay-out.ts'
import { drawnOf, type PrintMaterial } from './material.ts'
import { letterMeasure } from './measure.ts'
import { type NameScriptId, printedName } from './names.ts'
import { breaking, drawNotes } from './notes.ts'
import { numbered, ranges } from './numbering.ts'
import { drawPicture } from './picture.ts'
import { drawn, perMm, type } from './sizes.ts'
import { type PrintThemeId, printTheme } from './theme.ts'
import { descriptionOf, footOf, sublineOf, titleOf, titleOfLine } from './told.ts'

export interface PrintOptions {
  format: PrintFormat
  theme: PrintThemeId
  title: string | null
  notes: readonly string[]
  /** "Graphic: name of desk"; empty: none. */
  credit: string
  date: string
  /** An editor's words beneath the picture; empty: none. */
  caption?: string
  /** For who can't see it; left out, each line with what it says. */
  alt?: string
  /** Points; left out, the format's. */
  typeFrom?: number
  /** Left out: Latin. */
  names?: NameScriptId
  /** Only numbers stand on the lines. */
  wordless?: boolean
  /** Left out: shown. */
  parts?: PrintParts
  bare?: boolean
  /** What it was shown under, which it carries with its places so that it opens again; none: it carries nothing. */
  carry?: Under | null
  fontFaces: string
}

/** What a figure may do without; and entities without a line, which it does without unless asked for. */
export interface PrintParts {
  key: boolean
  notes: boolean
  lineless: boolean
}
export const allParts: PrintParts = { key: true, notes: true, lineless: false }

export interface Unplaced {
  /** Numbers of lines whose word has no room, so that their note says it; all of them: words were not asked for. */
  wordless: readonly number[]
  /** Names and numbers that touch something. */
  touching: number
  /** mm above the sheet's own height. */
  above: number
}

export interface PrintedFigure {
  svg: string
  /** mm, rounded up to tenths. */
  width: number
  height: number
  /** Points; of the smallest letters. */
  typeFrom: number
  unplaced: Unplaced
  /** The same in sentences. */
  findings: readonly string[]
  /** For who can't see it: as written, else computed. */
  alt: string
  /** Middles of the numbers, in order, in shares of width and height. */
  numbersAt: readonly { x: number; y: number }[]
  /** Points; of the picture without title, key and notes. */
  laid: Laid
}

const soft = (size: number): TextStyle => ({ family: condensed, size, weight: 500, fill: inkSoft })
const besideGap = 18
/** Of the width, where the notes stand beside it. */
const pictureShare = 0.58

type Sized = Pick<PrintOptions, 'format' | 'typeFrom' | 'parts' | 'bare' | 'names' | 'wordless'>

/** What is drawn, at which size, and how its places are asked for. */
function prepared(given: PrintMaterial, { format, typeFrom, parts: shown = allParts, bare = false, names, wordless }: Sized) {
  const material = drawnOf(given, shown.lineless)
  const at = drawnAt(format, typeFrom ?? format.typeFrom)
  const inner = at.width - 2 * at.inset
  const beside = format.beside && shown.notes && !bare
  const pictureWidth = beside ? inner * pictureShare : inner
  const order = numbered(material, () => false).relations
  const index = new Map(material.entities.map(({ entity }, n) => [entity.id, n]))
  const asked: LayoutAsked = {
    entities: material.entities.map(({ entity, look, x, y }) => ({ look, x, y, printed: printedName(entity, names ?? 'latin') })),
    lines: order.map(({ relation, label }, n) => ({
      from: index.get(relation.from) as number,
      to: index.get(relation.to) as number,
      number: n + 1,
      label,
      rings: ringsOf(relation.contestedOn.map(groundMarkOf)),
    })),
    width: pictureWidth,
    words: hasRoomForWords(pictureWidth) && !wordless,
  }
  return { ...at, material, shown, bare, inner, beside, pictureWidth, order, asked }
}

export const layoutAsked = (given: PrintMaterial, options: Sized): LayoutAsked => prepared(given, options).asked

/** The same bytes for the same material and options, in a browser and without one. An empty one says that nothing is shown. `places`: laid out elsewhere, for the same material and options. */
export function printFigure(given: PrintMaterial, options: PrintOptions, places?: Placed): PrintedFigure {
  const measure = letterMeasure
  const { format, caption = '' } = options
  const { material, shown, bare, inner, beside, pictureWidth, order, asked: whole, ...at } = prepared(given, options)
  const { scale, width, inset, sheet: least } = at
  const theme = printTheme(options.theme)
  const laid = laidOut(whole, places ?? layOut(whole))
  const asked = whole.lines
  const wordless = order.flatMap((_, n) => (laid.words[n] ? [] : [n + 1]))
  const notes = numbered(material, id => wordless.includes(order.findIndex(({ relation }) => relation.id === id) + 1))

  const parts: string[] = []
  let y = inset + drawn.topRule / 2
  const rule = (at: number, thick: number, from = inset, wide = inner): void =>
    void parts.push(
      element('path', { d: `M ${hundredths(from)} ${hundredths(at)} H ${hundredths(from + wide)}`, stroke: ink, 'stroke-width': thick }),
    )
  const paragraph = (words: string, style: TextStyle, after: number, isWhole = false, wide = inner): void => {
    const lines = isWhole ? wrap(words, wide, style, measure) : breaking(words, wide, style, measure)
    parts.push(text(lines, style, { x: inset, y: y + style.size * 0.95 }, 1.2))
    y += lines.length * style.size * 1.2 + after
  }
  const title = options.title ?? titleOf(material)
  if (!bare) {
    rule(y, drawn.topRule)
    y += 4
    const size = inner < 100 * perMm && !format.beside ? type.narrowTitle : type.title
    paragraph(title, { family: condensed, size, weight: 600, fill: ink }, 3, true)
    for (const line of sublineOf(material, !shown.notes ? 'nowhere' : beside ? 'beside' : 'below')) paragraph(line, soft(type.subline), 0)
    y += 8
  }
  const top = y
  const isDrawn = order.length > 0 || material.entities.length > 0
  if (isDrawn) {
    const move = `translate(${hundredths(inset)} ${hundredths(y)})`
    const titles = order.map(titleOfLine(material))
    parts.push(element('g', { id: 'picture', transform: move }, drawPicture(laid, material.entities, order, asked, titles, theme)))
    y += laid.height + 8
    if (shown.key) {
      rule(y, drawn.rule, inset, pictureWidth)
      const place = { left: inset, top: y + 4, width: pictureWidth, columns: columnsIn(pictureWidth) }
      const key = drawKey(material.entities, order, theme, place, measure)
      parts.push(element('g', { id: 'key' }, key.svg))
      y += 4 + key.height
    }
    if (order.length > 0)
      for (const finding of findingsOf({ wordless, touching: laid.touching, above: 0 }, order.length))
        paragraph(finding, soft(type.small), 2, false, pictureWidth)
    if (!bare && caption !== '') paragraph(caption, { ...soft(type.subline), fill: ink }, 4, false, pictureWidth)
    if (!bare && shown.notes && order.length > 0) {
      const left = beside ? inset + pictureWidth + besideGap : inset
      const wide = beside ? inner - pictureWidth - besideGap : inner
      const from = beside ? top : y
      rule(from, drawn.rule, left, wide)
      const under = drawNotes(notes, theme, { left, top: from + 2, width: wide, columns: columnsIn(wide) }, measure)
      parts.push(element('g', { id: 'notes' }, under.svg))
      y = Math.max(y, from + under.height + 8)
    }
  }
  if (!bare) {
    // a sheet has it at its lower edge
    const foot = footOf(material, options).flatMap(line => breaking(line, inner, soft(type.small), measure))
    y = Math.max(y, least - inset - 3 - 3 - foot.length * type.small * 1.2)
    rule(y, drawn.rule)
    y += 3
    for (const line of foot) paragraph(line, soft(type.small), 0)
  }
  const height = Math.max(least, y + 3 + inset)
  const mm = { width: format.width, height: Math.ceil(((height * scale) / perMm) * 10) / 10 }
  const tall = (mm.height * perMm) / scale
  const unplaced = {
    wordless,
    touching: laid.touching,
    above: least > 0 && height > least + 0.5 ? Math.ceil(mm.height - (format.sheet ?? 0)) : 0,
  }
  const alt = options.alt || descriptionOf(material, order)
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: `${mm.width}mm`,
      height: `${mm.height}mm`,
      viewBox: `0 0 ${hundredths(width)} ${hundredths(tall)}`,
      role: 'img',
    },
    element('title', {}, escapeXml(title)),
    element('desc', {}, escapeXml(alt)),
    bare || !options.carry || order.length === 0 ? '' : metadata(carriedOfPrint(material, order, options.carry)),
    options.fontFaces === '' ? '' : element('style', {}, escapeXml(options.fontFaces).replaceAll('&quot;', '"')),
    element('rect', { width, height: tall, fill: sheet }),
    ...parts,
  )
  return {
    svg: `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`,
    ...mm,
    alt,
    typeFrom: scale * type.small,
    unplaced,
    findings: findingsOf(unplaced, order.length, format.sheet),
    numbersAt: laid.numbers.map(at => ({ x: (inset + at.x) / width, y: (top + at.y) / tall })),
    laid,
  }
}

const ringsOf = (marks: readonly ReturnType<typeof groundMarkOf>[]): AskedLine['rings'] =>
  marks.includes('barred-ring') ? 2 : marks.length > 0 ? 1 : 0
const hundredths = (value: number): number => Math.round(value * 100) / 100

function findingsOf({ wordless, touching, above }: Unplaced, lines: number, sheet: number | null = null): string[] {
  return [
    ...(wordless.length === 0
      ? []
      : wordless.length === lines
        ? [t('numbersAlone')]
        : [t('someAlone', { count: wordless.length, numbers: ranges(wordless) })]),
    ...(touching === 0 ? [] : [t('somethingTouches', { touching })]),
    ...(above === 0 || sheet === null ? [] : [t('higherThanSheet', { height: sheet + above, sheet })]),
  ]
}
