import { type GroundMark, groundMarkOf } from '../../notation/grounds.ts'
import { denialOf as denialSentence } from '../../words/sentence.ts'
import { claimSentence } from '../../words/told.ts'
import { carriedOfPrint, metadata, type Under } from '../carried/carried.ts'
import { markOf } from '../carried/mark.ts'
import { condensed, ink, inkSoft, sheet } from '../paper.ts'
import { element, escapeXml } from '../svg.ts'
import { t } from '../t.ts'
import { type TextStyle, text, wrap } from '../text.ts'
import { drawKey } from './key.ts'
import { type AskedLine, type Laid, layOut } from './lay-out.ts'
import { drawnOf, type PrintMaterial, type PrintRelation } from './material.ts'
import { letterMeasure } from './measure.ts'
import { breaking, drawNotes } from './notes.ts'
import { numbered, ranges } from './numbering.ts'
import { drawPicture } from './picture.ts'
import { drawn, type PrintFormat, perMm, type } from './sizes.ts'
import { type PrintThemeId, printTheme } from './theme.ts'

export interface PrintOptions {
  format: PrintFormat
  theme: PrintThemeId
  title: string | null
  notes: readonly string[]
  /** "Graphic: name of desk"; empty: none. */
  credit: string
  date: string
  bare?: boolean
  /** What it was shown under, which it carries with its places so that it opens again; none: it carries nothing. */
  carry?: Under | null
  fontFaces: string
}

export interface PrintedFigure {
  svg: string
  /** mm, rounded up to tenths. */
  width: number
  height: number
  findings: readonly string[]
  /** Points; of the picture without title, key and notes. */
  laid: Laid
}

const soft = (size: number): TextStyle => ({ family: condensed, size, weight: 500, fill: inkSoft })

/** The same bytes for the same material and options, in a browser and without one. An empty one says that nothing is shown. */
export function printFigure(given: PrintMaterial, options: PrintOptions): PrintedFigure {
  const measure = letterMeasure
  const material = drawnOf(given)
  const { format } = options
  const theme = printTheme(options.theme)
  const inset = format.margin * perMm
  const width = format.width * perMm
  const inner = width - 2 * inset
  const order = numbered(material, () => false).relations
  const index = new Map(material.entities.map(({ entity }, n) => [entity.id, n]))
  const asked: AskedLine[] = order.map(({ relation, label }, n) => ({
    from: index.get(relation.from) as number,
    to: index.get(relation.to) as number,
    number: n + 1,
    label,
    rings: ringsOf(relation.contestedOn.map(groundMarkOf)),
  }))
  const laid = layOut(material.entities, asked, inner, format.words, measure)
  const wordless = new Set(order.flatMap(({ relation }, n) => (laid.words[n] ? [] : [relation.id])))
  const notes = numbered(material, id => wordless.has(id))
  const findings = findingsOf(laid)

  const rule = (y: number, thick: number): string =>
    element('path', { d: `M ${hundredths(inset)} ${hundredths(y)} H ${hundredths(width - inset)}`, stroke: ink, 'stroke-width': thick })
  const parts: string[] = []
  let y = inset + drawn.topRule / 2
  const titleStyle: TextStyle = { family: condensed, size: format.width < 100 ? type.narrowTitle : type.title, weight: 600, fill: ink }
  const title = options.title ?? titleOf(material)
  const paragraph = (words: string, style: TextStyle, after: number, bold = false): void => {
    const lines = bold ? wrap(words, inner, style, measure) : breaking(words, inner, style, measure)
    parts.push(text(lines, style, { x: inset, y: y + style.size * 0.95 }, 1.2))
    y += lines.length * style.size * 1.2 + after
  }
  const { bare = false } = options
  if (!bare) {
    parts.push(rule(y, drawn.topRule))
    y += 4
    paragraph(title, titleStyle, 3, true)
    for (const line of sublineOf(material)) paragraph(line, soft(type.subline), 0)
    y += 8
  }
  if (order.length > 0) {
    const move = `translate(${hundredths(inset)} ${hundredths(y)})`
    parts.push(
      element(
        'g',
        { id: 'picture', transform: move },
        drawPicture(laid, material.entities, order, asked, order.map(titleOfLine(material)), theme),
      ),
    )
    y += laid.height + 8
    parts.push(rule(y, drawn.rule))
    const place = { left: inset, width: inner, columns: format.columns }
    const key = drawKey(material.entities, order, theme, { ...place, top: y + 4 }, measure)
    parts.push(element('g', { id: 'key' }, key.svg))
    y += 4 + key.height
    for (const finding of findings) paragraph(finding, soft(type.small), 2)
    if (!bare) {
      parts.push(rule(y, drawn.rule))
      const under = drawNotes(notes, theme, { ...place, top: y + 2 }, measure)
      parts.push(element('g', { id: 'notes' }, under.svg))
      y += under.height + 8
    }
  }
  if (!bare) {
    parts.push(rule(y, drawn.rule))
    y += 3
    for (const line of footOf(material, options)) paragraph(line, soft(type.small), 0)
  }
  const least = (format.sheet ?? 0) * perMm
  const height = Math.max(least, y + 3 + inset)
  if (least > 0 && height > least + 0.5) findings.push(t('higherThanSheet', { height: Math.ceil(height / perMm), sheet: format.sheet }))

  const mm = { width: format.width, height: Math.ceil((height / perMm) * 10) / 10 }
  const tall = mm.height * perMm
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
    element('desc', {}, escapeXml(order.map(titleOfLine(material)).join('. '))),
    bare || !options.carry || order.length === 0 ? '' : metadata(carriedOfPrint(material, order, options.carry)),
    options.fontFaces === '' ? '' : element('style', {}, escapeXml(options.fontFaces).replaceAll('&quot;', '"')),
    element('rect', { width, height: tall, fill: sheet }),
    ...parts,
  )
  return { svg: `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`, ...mm, findings, laid }
}

const ringsOf = (marks: readonly GroundMark[]): AskedLine['rings'] => (marks.includes('barred-ring') ? 2 : marks.length > 0 ? 1 : 0)
const hundredths = (value: number): number => Math.round(value * 100) / 100

/** About the record, never about the world. */
export function titleOf({ entities, relations }: PrintMaterial): string {
  const disputed = relations.filter(({ relation }) => relation.contested).length
  if (relations.length === 0) return t('nothingIsShown')
  const counts = { relations: relations.length, entities: entities.length }
  return disputed === 0 ? t('titleUndisputed', counts) : t('titleDisputed', { ...counts, disputed })
}

export function sublineOf({ relations, denials, nameOf }: PrintMaterial): string[] {
  if (relations.length === 0) return []
  const shown = new Set(relations.map(({ relation }) => relation.id))
  const said = denials.filter(({ relationIds }) => relationIds.some(id => shown.has(id)))
  const sentences = new Set(said.map(denial => `${denialSentence(denial, id => ({ name: capital(nameOf(id)), kinds: [] }))}.`))
  const anyRings = relations.some(({ relation }) => relation.contested)
  return [[...sentences, t('eachNumber', { anyRings })].join(' ')]
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** "7. Nouri al-Maliki, good relations with, Qais al-Khazali: …", for screen readers. */
const titleOfLine =
  ({ nameOf, entities }: PrintMaterial) =>
  ({ relation, label, evidence }: PrintRelation, n: number): string => {
    const name = (id: string): string => entities.find(({ entity }) => entity.id === id)?.entity.name ?? nameOf(id)
    const said = [...new Set(evidence.claims.map(claimSentence))].filter(Boolean).join('; ')
    return t('lineTitle', { number: n + 1, from: name(relation.from), word: label, to: name(relation.to), said: said || t('ourInference') })
  }

function findingsOf({ words, touching }: Laid): string[] {
  const alone = words.flatMap((word, n) => (word ? [] : [n + 1]))
  return [
    ...(alone.length === 0
      ? []
      : alone.length === words.length
        ? [t('numbersAlone')]
        : [t('someAlone', { count: alone.length, numbers: ranges(alone) })]),
    ...(touching === 0 ? [] : [t('somethingTouches', { touching })]),
  ]
}

export function footOf(
  { entities, relations }: PrintMaterial,
  { notes, credit, date }: Pick<PrintOptions, 'notes' | 'credit' | 'date'>,
): string[] {
  const claims = digestsOf(relations)
  const counts = t('printCounts', { entities: entities.length, relations: relations.length, claims: claims.length })
  const made = t('madeOn', { date, version: versionOf(relations) })
  return [[counts, ...notes].join(' '), credit === '' ? made : t('credited', { credit, made })]
}

const digestsOf = (relations: PrintMaterial['relations']): string[] => [
  ...new Map(relations.flatMap(({ evidence }) => evidence.claims.map(claim => [claim.id, claim.digest]))).values(),
]

/** A short name for these claims as recorded: it changes when any of them does. */
export const versionOf = (relations: PrintMaterial['relations']): string => markOf(digestsOf(relations).toSorted().join('\n'))
