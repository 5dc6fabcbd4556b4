import { inflateSync } from 'node:zlib'
import { decode } from 'jpeg-js'
import { describe, expect, it } from 'vitest'
import { textOf } from '../../../../client/figure/file/svg-tree.ts'
import type { PrintMaterial } from '../../../../client/figure/print/material.ts'
import { printFormats } from '../../../../client/figure/print/sizes.ts'
import { type Asked, formats } from '../../../../scripts/figure/formats.ts'
import { generated } from '../print/generated.ts'

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
  const pdf = written('pdf').then(read)

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

const utf16 = (words: string): string => Buffer.from(words, 'utf16le').swap16().toString('latin1')

/** The objects as they stand, their streams unpacked, and the text as its fonts' own tables give it back. */
function read(bytes: Buffer) {
  const file = bytes.toString('latin1')
  const objects = new Map<string, { head: string; stream: string }>()
  for (const [, id = '', head = '', packed] of file.matchAll(/(\d+) 0 obj\n([\s\S]*?)(?:\nstream\n([\s\S]*?)\nendstream)?\nendobj/g))
    objects.set(id, {
      head,
      stream:
        packed === undefined ? '' : head.includes('FlateDecode') ? inflateSync(Buffer.from(packed, 'latin1')).toString('latin1') : packed,
    })
  const names = new Map<string, Map<string, string>>()
  for (const { head } of objects.values())
    for (const [, font = '', at = ''] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(at)?.head ?? '')?.[1] ?? ''
      names.set(font, toUnicode(objects.get(map)?.stream ?? ''))
    }
  let [text, letters] = ['', new Map<string, string>()]
  for (const { stream } of objects.values())
    for (const line of stream.split('\n')) {
      const font = /^\/(F\d+) [\d.]+ Tf$/.exec(line)
      if (font) letters = names.get(font[1] ?? '') ?? new Map()
      if (!line.endsWith('] TJ')) continue
      for (const [, hex = ''] of line.matchAll(/<([0-9a-f]+)>/g))
        for (const glyph of hex.match(/.{4}/g) ?? []) text += letters.get(glyph) ?? '\ufffd'
    }
  return { file, text, streams: [...objects.values()].map(({ stream }) => stream) }
}

function toUnicode(cmap: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const [, first = '', , list = ''] of cmap.matchAll(/<([0-9a-f]{4})> <([0-9a-f]{4})> \[([^\]]*)\]/g))
    for (const [n, [, hex = '']] of [...list.matchAll(/<([0-9a-f ]*)>/g)].entries())
      found.set(
        (Number.parseInt(first, 16) + n).toString(16).padStart(4, '0'),
        String.fromCharCode(...(hex.replaceAll(' ', '').match(/.{4}/g) ?? []).map(code => Number.parseInt(code, 16))),
      )
  return found
}
