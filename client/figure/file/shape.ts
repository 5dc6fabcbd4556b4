/** Letters become glyphs as in a browser: HarfBuzz shapes, the Unicode algorithm orders what runs from right to left. */
import bidiFactory from 'bidi-js'
import { Blob, Buffer, Direction, Face, Font, shape } from 'harfbuzzjs'
import type { FaceFile } from './sfnt.ts'
import type { TextLine } from './svg-tree.ts'

interface Glyph {
  id: number
  /** What it stands for; empty for the second and later glyphs of what becomes several. */
  codePoints: readonly number[]
  advance: number
  dx: number
  dy: number
}

/** Glyphs of one face and one direction, in the order in which they stand on the page. */
export interface Run {
  face: number
  text: string
  rtl: boolean
  glyphs: readonly Glyph[]
  width: number
}

export interface Shaper {
  runs(line: Pick<TextLine, 'text' | 'weight' | 'direction'>): Run[]
  /** The outline of a glyph as the `d` of a path, y upwards; how many of its units an em has. */
  outline(face: number, glyph: number): { d: string; perEm: number }
  missing(text: string): string[]
}

const bidi = bidiFactory()

export function createShaper(files: readonly FaceFile[]): Shaper {
  const faces = files.map(({ weight, bytes }) => {
    const face = new Face(new Blob(bytes))
    return { weight, face, font: new Font(face), letters: new Set(face.collectUnicodes()), outlines: new Map<number, string>() }
  })
  const has = (n: number, letter: string): boolean => faces[n]?.letters.has(letter.codePointAt(0) as number) === true
  /** Those of the weight first, as a browser falls back. */
  const orderFor = (weight: number): number[] =>
    faces.map((_, n) => n).sort((a, b) => Number(faces[b]?.weight === weight) - Number(faces[a]?.weight === weight) || a - b)

  return {
    runs({ text, weight, direction }) {
      const order = orderFor(weight)
      const { levels } = bidi.getEmbeddingLevels(text, direction)
      const pieces: { face: number; level: number; start: number; end: number }[] = []
      let at = 0
      for (const letter of text) {
        const last = pieces.at(-1)
        const level = levels[at] ?? 0
        const stays = last !== undefined && /[\p{Mn}\p{Cf}\s]/u.test(letter) && (has(last.face, letter) || /\p{Cf}/u.test(letter))
        const face = stays ? last.face : (order.find(n => has(n, letter)) ?? (order[0] as number))
        if (last?.face === face && last.level === level) last.end = at + letter.length
        else pieces.push({ face, level, start: at, end: at + letter.length })
        at += letter.length
      }
      return inPageOrder(pieces).map(({ face, level, start, end }) => {
        const { font, face: one } = faces[face] as (typeof faces)[number]
        return { face, text: text.slice(start, end), rtl: level % 2 === 1, ...shaped(font, one.upem, text, start, end, level % 2 === 1) }
      })
    },
    outline(n, glyph) {
      const { font, face, outlines } = faces[n] as (typeof faces)[number]
      const d = outlines.get(glyph) ?? font.glyphToPath(glyph)
      outlines.set(glyph, d)
      return { d, perEm: face.upem }
    },
    missing: text =>
      [...new Set(text)].filter(
        letter => !/[\p{Cf}\s]/u.test(letter) && !faces.some(({ letters }) => letters.has(letter.codePointAt(0) as number)),
      ),
  }
}

/** Rule L2 of the bidirectional algorithm, on whole runs. */
function inPageOrder<T extends { level: number }>(pieces: readonly T[]): T[] {
  const order = [...pieces]
  const most = Math.max(0, ...order.map(({ level }) => level))
  for (let level = most; level > 0; level -= 1)
    for (let n = 0; n < order.length; n += 1) {
      let end = n
      while (end < order.length && (order[end] as T).level >= level) end += 1
      if (end > n) order.splice(n, end - n, ...order.slice(n, end).reverse())
      n = end
    }
  return order
}

function shaped(font: Font, perEm: number, text: string, start: number, end: number, rtl: boolean): Pick<Run, 'glyphs' | 'width'> {
  const buffer = new Buffer()
  buffer.addText(text, start, end - start)
  buffer.guessSegmentProperties()
  buffer.setDirection(rtl ? Direction.RTL : Direction.LTR)
  shape(font, buffer)
  const [infos, positions] = [buffer.getGlyphInfos(), buffer.getGlyphPositions()]
  const clusters = [...new Set(infos.map(({ cluster }) => cluster))].sort((a, b) => a - b)
  const told = new Set<number>()
  const glyphs = infos.map(({ codepoint, cluster }, n): Glyph => {
    const next = clusters[clusters.indexOf(cluster) + 1] ?? end
    const codePoints = told.has(cluster) ? [] : [...text.slice(cluster, next)].map(letter => letter.codePointAt(0) as number)
    told.add(cluster)
    const { xAdvance, xOffset, yOffset } = positions[n] as (typeof positions)[number]
    return { id: codepoint, codePoints, advance: xAdvance / perEm, dx: xOffset / perEm, dy: yOffset / perEm }
  })
  return { glyphs, width: glyphs.reduce((sum, { advance }) => sum + advance, 0) }
}
