import { decode } from 'jpeg-js'
import { describe, expect, it } from 'vitest'
import { textOf } from '../../../../client/figure/file/svg-tree.ts'
import { printFormats } from '../../../../client/figure/print/formats.ts'
import type { PrintMaterial } from '../../../../client/figure/print/material.ts'
import { type Asked, formats } from '../../../../scripts/figure/formats.ts'
import { generated } from '../print/generated.ts'
import { readPdf } from './read-pdf.ts'

const arabic = 'مصطفى الكاظمي'
/** A few made-up entities, one of them named in Arabic. */
const material = generated(5, 5, 3).then(
  (made): PrintMaterial => ({
    ...made,
    entities: made.entities.map((each, n) => (n === 2 ? { ...each, entity: { ...each.entity, name: arabic } } : each)),
  }),
)
const asked = async (): Promise<Asked> => ({
  material: await material,
  options: {
    format: printFormats.find(({ id }) => id === '120') as (typeof printFormats)[number],
    theme: 'colour',
    title: 'Five & <five>',
    notes: [],
    credit: '',
    date: '2026-11-29',
  },
  dpi: 150,
})
const written = async (ending: string): Promise<Buffer> => Buffer.from((await formats[ending]?.(await asked()))?.bytes ?? '')

describe('a figure as PDF', () => {
  const pdf = written('pdf').then(readPdf)

  it('is of the size that was asked for, titled and tagged, with the figure’s lines as its alternative', async () => {
    const { file } = await pdf
    expect(file).toMatch(/\/MediaBox \[0 0 340\.1\d+ [\d.]+\]/)
    expect(file).toContain('/DisplayDocTitle true')
    expect(file).toContain('/Marked true')
    for (const role of ['/S /H1', '/S /Figure', '/S /P']) expect(file).toContain(role)
    expect(file).toMatch(/\/Alt \(/)
  })

  it('has every letter as text, in fonts of its own', async () => {
    const { file, text } = await pdf
    const svg = String(await written('svg'))
    const marks = (words: string): string => [...words.replaceAll(/\s|\u200f/g, '')].sort().join('')
    expect(marks(text)).toBe(marks(textOf(svg)))
    const fonts = [...file.matchAll(/\/FontName \/[A-Z]{6}\+(\w+-?\w+)/g)].map(([, name]) => name)
    expect(fonts.sort()).toEqual(['IBMPlexSansArabic-Medium', 'IBMPlexSansCond-Medium', 'IBMPlexSansCond-SemiBold'])
    expect(file.match(/\/FontFile[23]/g)).toHaveLength(fonts.length)
    // words from right to left are also said in the order of their letters
    expect(file.includes(utf16(arabic)) || (await pdf).streams.some(stream => stream.includes(utf16(arabic)))).toBe(true)
  })

  it('is vectors only, and the same again', async () => {
    expect((await pdf).file).not.toContain('/Subtype /Image')
    expect((await written('pdf')).equals(await written('pdf'))).toBe(true)
  })
})

describe('a figure in pixels', () => {
  it('has its dots per inch in a PNG', async () => {
    const png = await written('png')
    expect(png.readUInt32BE(16)).toBe(Math.round((120 / 25.4) * 150))
    expect([png.toString('latin1', 37, 41), png.readUInt32BE(41)]).toEqual(['pHYs', Math.round(150 / 0.0254)])
  })

  it('is drawn, letters too, in a JPEG that says its dots per inch', async () => {
    const jpeg = await written('jpg')
    const { width, data } = decode(jpeg)
    expect(width).toBe(Math.round((120 / 25.4) * 150))
    expect([jpeg.readUInt8(13), jpeg.readUInt16BE(14)]).toEqual([1, 150])
    const dark = data.filter((value, n) => n % 4 === 1 && value < 90).length / (data.length / 4)
    expect(dark).toBeGreaterThan(0.02)
    expect(dark).toBeLessThan(0.2)
  })
})

describe('letters that no face has', () => {
  it.each(['pdf', 'png', 'jpg'])('are refused by name in %s, which would show none', async ending => {
    const { material: made, ...rest } = await asked()
    const entities = made.entities.map(each => ({ ...each, entity: { ...each.entity, name: 'Виктор Ελένη' } }))
    await expect(formats[ending]?.({ ...rest, material: { ...made, entities } })).rejects.toThrow(
      /^None of the faces has the letters В и к т о р Ε λ έ ν η: leave them out, or choose SVG/,
    )
  })
})

const utf16 = (words: string): string => Buffer.from(words, 'utf16le').swap16().toString('latin1')
