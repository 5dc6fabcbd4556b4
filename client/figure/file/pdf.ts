/** The SVG's shapes, lines and letters as vectors, with its own letters, tagged for screen readers. */
import PDFDocument from 'pdfkit'
import { carriedIn, carriedName } from '../carried/carried.ts'
import { t } from '../t.ts'
import type { FaceFile } from './sfnt.ts'
import type { Run, Shaper } from './shape.ts'
import { linesOf, nodesIn, numberOf, readSvg, type SvgNode, type TextLine, textOf, wordsIn } from './svg-tree.ts'

export interface PdfOptions {
  faces: readonly FaceFile[]
  shaper: Shaper
  /** The day that it is made, 2026-11-29. */
  date: string
  language: string
}

type Pdf = PDFKit.PDFDocument

/** Bytes of a document of one page, the same for the same figure; throws where a letter is in none of the faces. */
export async function toPdf(svg: string, { faces, shaper, date, language }: PdfOptions): Promise<Uint8Array> {
  const root = readSvg(svg)
  const lacking = shaper.missing(textOf(svg))
  if (lacking.length > 0) throw new Error(t('lettersWithoutFace', { letters: lacking.join(' ') }))
  const [, , width = 0, height = 0] = (root.attributes.viewBox ?? '').split(' ').map(Number)
  const perUnit = root.attributes.width?.endsWith('mm') ? 1 : 72 / 96
  const title = wordsOf(root, 'title')
  const pdf = new PDFDocument({
    size: [width * perUnit, height * perUnit],
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: language,
    // none of the fonts that every reader has: all letters are carried
    font: null as unknown as string,
    info: { Title: title, Creator: 'Isnad', Producer: 'Isnad', CreationDate: new Date(`${date}T00:00:00Z`) },
  })
  const bytes = bytesOf(pdf)
  const paint = painter(pdf, shaper, fontsOf(pdf, faces))
  pdf.scale(perUnit)
  const carried = carriedIn(svg)
  if (carried !== null) {
    const made = new Date(`${date}T00:00:00Z`)
    const name = `${carriedName}.json`
    pdf.file(new TextEncoder().encode(carried) as unknown as string, {
      name,
      type: 'application/json',
      creationDate: made,
      modifiedDate: made,
    })
  }
  const document = pdf.struct('Document')
  pdf.addStructure(document)
  const children = nodesIn(root)
  const heading = children.find(({ name }) => name === 'text')
  for (const child of children) {
    if (child.name === 'title' || child.name === 'desc' || child.name === 'style' || child.name === 'metadata') continue
    const draw = (): void => paint(child)
    if (child.attributes.id === 'picture') document.add(pdf.struct('Figure', { alt: wordsOf(root, 'desc') || title }, [draw]))
    else if (child.name === 'text') document.add(pdf.struct(child === heading ? 'H1' : 'P', {}, [draw]))
    else if (child.name === 'g') document.add(pdf.struct(child.attributes.id === 'key' ? 'Sect' : 'P', {}, [draw]))
    else {
      pdf.markContent('Artifact', { type: 'Layout' })
      draw()
      pdf.endMarkedContent()
    }
  }
  document.end()
  pdf.end()
  return bytes
}

function bytesOf(pdf: Pdf): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  return new Promise((resolve, reject) => {
    pdf.on('data', (part: Uint8Array) => parts.push(part))
    pdf.on('error', reject)
    pdf.on('end', () => {
      const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
      let at = 0
      for (const part of parts) {
        bytes.set(part, at)
        at += part.length
      }
      resolve(bytes)
    })
  })
}

const wordsOf = (root: SvgNode, name: string): string => {
  const found = nodesIn(root).find(node => node.name === name)
  return found ? wordsIn(found) : ''
}

/** What pdfkit asks of a font when it writes text: here it is told the glyphs that HarfBuzz gave. */
interface Layout {
  layout(): { glyphs: object[]; positions: object[]; advanceWidth: number }
}

/** Sets the font of a face for the glyphs of one run. */
type SetRun = (run: Run, size: number) => void

const nameOf = (face: number): string => `face ${face}`

function fontsOf(pdf: Pdf, faces: readonly FaceFile[]): SetRun {
  faces.forEach(({ bytes }, n) => {
    pdf.registerFont(nameOf(n), bytes as unknown as ArrayBuffer)
  })
  return ({ face, glyphs, width }, size) => {
    pdf.font(nameOf(face), size)
    const inside = (pdf as unknown as { _font: Layout & { font: { getGlyph(id: number): { advanceWidth: number }; unitsPerEm: number } } })
      ._font
    const widthOf = (id: number): number => (inside.font.getGlyph(id).advanceWidth / inside.font.unitsPerEm) * 1000
    const run = {
      glyphs: glyphs.map(({ id, codePoints }) => ({ id, codePoints, advanceWidth: inside.font.getGlyph(id).advanceWidth })),
      positions: glyphs.map(({ id, advance, dx, dy }) => ({
        xAdvance: advance * 1000,
        xOffset: dx * 1000,
        yOffset: dy * 1000,
        advanceWidth: widthOf(id),
      })),
      advanceWidth: width * 1000,
    }
    inside.layout = () => run
  }
}

type Shape = (pdf: Pdf, n: (name: string) => number, attributes: SvgNode['attributes']) => unknown

const shapes: Readonly<Record<string, Shape>> = {
  rect: (pdf, n) =>
    n('rx') > 0 ? pdf.roundedRect(n('x'), n('y'), n('width'), n('height'), n('rx')) : pdf.rect(n('x'), n('y'), n('width'), n('height')),
  circle: (pdf, n) => pdf.circle(n('cx'), n('cy'), n('r')),
  ellipse: (pdf, n) => pdf.ellipse(n('cx'), n('cy'), n('rx'), n('ry')),
  polygon: (pdf, _n, { points = '' }) => pdf.polygon(...points.split(' ').map(pair => pair.split(',').map(Number))),
  path: (pdf, _n, { d = '' }) => pdf.path(d),
}

function painter(pdf: Pdf, shaper: Shaper, setRun: SetRun): (node: SvgNode) => void {
  const paint = (node: SvgNode): void => {
    const n = (name: string): number => numberOf(node, name)
    switch (node.name) {
      case 'title':
      case 'desc':
      case 'metadata':
        break
      case 'g':
        pdf.save()
        transform(pdf, node)
        if (node.attributes.opacity !== undefined) pdf.opacity(n('opacity'))
        for (const inner of nodesIn(node)) paint(inner)
        pdf.restore()
        break
      case 'text':
        for (const line of linesOf(node)) write(pdf, line, shaper, setRun)
        break
      default: {
        const shape = shapes[node.name]
        if (!shape) throw new Error(`The PDF knows no <${node.name}>.`)
        inked(pdf, node, () => shape(pdf, n, node.attributes))
      }
    }
  }
  return paint
}

function transform(pdf: Pdf, { attributes }: SvgNode): void {
  for (const [, what, given] of (attributes.transform ?? '').matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [a = 0, b = 0, c = 0] = (given ?? '').split(/[ ,]+/).map(Number)
    if (what === 'translate') pdf.translate(a, b)
    else if (what === 'scale') pdf.scale(a)
    else if (what === 'rotate') pdf.rotate(a, { origin: [b, c] })
    else throw new Error(`The PDF knows no ${what}().`)
  }
}

const joins = { round: 'round', miter: 'miter', bevel: 'bevel' } as const
const caps = { round: 'round', butt: 'butt', square: 'square' } as const

function inked(pdf: Pdf, node: SvgNode, shape: () => unknown): void {
  const { attributes } = node
  const fill = attributes.fill ?? '#000000'
  const stroke = attributes.stroke ?? 'none'
  pdf.save()
  transform(pdf, node)
  if (stroke !== 'none') {
    pdf.lineWidth(numberOf(node, 'stroke-width', 1))
    pdf.lineCap(caps[attributes['stroke-linecap'] as keyof typeof caps] ?? 'butt')
    pdf.lineJoin(joins[attributes['stroke-linejoin'] as keyof typeof joins] ?? 'miter')
    const dashes = (attributes['stroke-dasharray'] ?? '').split(/[ ,]+/).filter(Boolean).map(Number)
    if (dashes.length > 0) pdf.addContent(`[${dashes.join(' ')}] 0 d`)
  }
  shape()
  if (fill !== 'none' && stroke !== 'none') pdf.fillAndStroke(fill, stroke)
  else if (stroke !== 'none') pdf.stroke(stroke)
  else if (fill !== 'none') pdf.fill(fill)
  pdf.restore()
}

function write(pdf: Pdf, line: TextLine, shaper: Shaper, setRun: SetRun): void {
  const runs = shaper.runs(line)
  const width = runs.reduce((sum, run) => sum + run.width, 0) * line.size
  let x = line.x - (line.anchor === 'middle' ? width / 2 : line.anchor === 'end' ? width : 0)
  pdf.save()
  if (line.turned) pdf.rotate(line.turned.angle, { origin: [line.turned.x, line.turned.y] })
  for (const run of runs) {
    setRun(run, line.size)
    const set = (how: PDFKit.Mixins.TextOptions): void => {
      pdf.text(run.text, x, line.y, { lineBreak: false, baseline: 'alphabetic', ...how })
    }
    // glyphs from right to left stand in the order of the page; the letters in theirs are said beside them
    if (run.rtl) pdf.markContent('Span', { actual: run.text })
    if (line.halo) {
      pdf.lineWidth(line.halo.width).lineJoin('round').strokeColor(line.halo.ink)
      set({ stroke: true, fill: false })
    }
    pdf.fillColor(line.fill)
    set({})
    if (run.rtl) pdf.endMarkedContent()
    x += run.width * line.size
  }
  pdf.restore()
}
