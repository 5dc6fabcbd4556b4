import { describe, expect, it } from 'vitest'
import { createShaper } from '../../../../client/figure/file/shape.ts'
import { filesOf } from '../../../../scripts/figure/read-faces.ts'

const shaper = filesOf('ا ş').then(createShaper)
const line = (text: string, direction: 'ltr' | 'rtl' = 'ltr') => ({ text, weight: 500, direction })
const ids = async (text: string) => (await shaper).runs(line(text, 'rtl')).flatMap(({ glyphs }) => glyphs.map(({ id }) => id))

describe('letters of a figure', () => {
  it('join as Arabic letters do, alef maksura too', async () => {
    const [alone] = await ids('ى')
    const [last] = await ids('مصطفى')
    expect(last).not.toBe(alone)
    // lam and alef become one
    expect(await ids('لا')).toHaveLength(1)
  })

  it('stand on the page in the order that they are read in', async () => {
    const runs = (await shaper).runs(line('Badr (منظمة بدر) 12'))
    expect(runs.map(({ text, rtl }) => [text, rtl])).toEqual([
      ['Badr (', false],
      ['منظمة بدر', true],
      [') ', false],
      ['12', false],
    ])
    const inArabic = (await shaper).runs(line('بدر Badr منظمة', 'rtl'))
    expect(inArabic.map(({ text }) => text.trim()).filter(Boolean)).toEqual(['منظمة', 'Badr', 'بدر'])
  })

  it('are as wide as the table that the figure is laid out with says, but for kerning', async () => {
    const [run] = (await shaper).runs(line('hello'))
    expect(run?.width).toBeGreaterThan(1.8)
    expect(run?.width).toBeLessThan(2.5)
  })

  it('each say what they stand for, once', async () => {
    const text = 'محمّد'
    const told = (await shaper).runs(line(text, 'rtl')).flatMap(({ glyphs }) => glyphs.flatMap(({ codePoints }) => codePoints))
    expect(String.fromCodePoint(...told.toSorted())).toBe([...text].sort().join(''))
  })

  it('that no face has are named', async () => {
    expect((await shaper).missing('Ahmad 漢 ʘ')).toContain('漢')
    expect((await shaper).missing('Şeyh أحمد')).toEqual([])
  })
})
