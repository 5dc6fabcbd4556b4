import { createShaper } from '../../client/figure/file/shape.ts'
import { filesOf } from '../../scripts/figure/read-faces.ts'
import { expect, inBrowser, test } from './kit.ts'

const people: readonly { given: string; family: string }[] = [
  {
    given: 'محمد علي نوري مقتدى لؤي عبدالله أحمد هيفاء قيس',
    family: 'المالكي الصدر الخزعلي العامري الكاظمي الحلبوسي الآلوسي اللامي',
  },
  { given: 'اسماعیل علی‌اکبر قاسم پرویز گلشن ژاله کیوان چنگیز', family: 'قاآنی ولایتی سلیمانی خامنه‌ای رضایی پورمحمدی گیلانی ژوله' },
  { given: 'مەسعوود نێچیرڤان بەرهەم لالە گۆران هەڤاڵ شێرکۆ ڕێبوار', family: 'بارزانی تاڵەبانی ساڵح زێباری حەمەڕەش بێکەس قوبادی ڤەژین' },
]
const names = people.flatMap(({ given, family }) => given.split(' ').flatMap(one => family.split(' ').map(other => `${one} ${other}`)))

inBrowser('letters of a figure', () => {
  test('200 Arabic, Persian and Kurdish names stand as the browser sets them', async ({ visit }) => {
    expect(new Set(names).size).toBe(200)
    const faces = await filesOf(names.join(''))
    const shaper = createShaper(faces)
    const drawn = names.map(name => {
      expect(shaper.missing(name)).toEqual([])
      let x = 0
      const glyphs: { d: string; x: number; y: number; perEm: number }[] = []
      for (const { face, glyphs: within } of shaper.runs({ text: name, weight: 500, direction: 'rtl' }))
        for (const { id, advance, dx, dy } of within) {
          glyphs.push({ ...shaper.outline(face, id), x: x + dx, y: dy })
          x += advance
        }
      return { name, glyphs, width: x }
    })
    const fonts = faces
      .filter(({ weight }) => weight === 500)
      .map(({ bytes }, n) => ({ family: `face${n}`, base64: Buffer.from(bytes).toString('base64') }))
      // a browser takes spaces from the first, a figure from the letters beside them
      .toReversed()
    const { page } = await visit()
    const differs = await page.evaluate(
      async ({ fonts, drawn }) => {
        for (const { family, base64 } of fonts) {
          const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))
          document.fonts.add(await new FontFace(family, bytes.buffer).load())
        }
        const size = 64
        const inked = (draw: (on: CanvasRenderingContext2D) => void): Uint8ClampedArray => {
          const on = new OffscreenCanvas(1100, 200).getContext('2d') as unknown as CanvasRenderingContext2D
          draw(on)
          return on.getImageData(0, 0, 1100, 200).data
        }
        const font = `${size}px ${fonts.map(({ family }) => family).join(',')}`
        return drawn.map(({ name, glyphs, width }) => {
          let told = 0
          const theirs = inked(on => {
            Object.assign(on, { font, direction: 'rtl', textAlign: 'left', textBaseline: 'alphabetic' })
            told = on.measureText(name).width
            on.fillText(name, 20, 120)
          })
          const ours = inked(on => {
            for (const { d, x, y, perEm } of glyphs) {
              on.setTransform(size / perEm, 0, 0, -size / perEm, 20 + x * size, 120 - y * size)
              on.fill(new Path2D(d))
            }
          })
          let [ink, other] = [0, 0]
          for (let n = 3; n < ours.length; n += 4) {
            ink += theirs[n] as number
            other += Math.abs((ours[n] as number) - (theirs[n] as number))
          }
          return { name, width: Math.abs(told - width * size), ink, share: other / Math.max(1, ink) }
        })
      },
      { fonts, drawn },
    )
    // edges are smoothed otherwise; a letter in another form, or a mark elsewhere, is more
    const wrong = differs.filter(({ width, ink, share }) => width > 0.05 || ink < 10_000 || share > 0.06)
    expect(wrong).toEqual([])
  })
})
