import { describe, expect, it } from 'vitest'
import { fitted } from '../../../../client/figure/print/fitted.ts'
import { formatOf, type PrintFormat, printFormats } from '../../../../client/figure/print/formats.ts'
import { printedName } from '../../../../client/figure/print/names.ts'
import { allParts, type PrintOptions, printFigure } from '../../../../client/figure/print/print-figure.ts'
import { graphOf } from '../../../../graph-seed/workspace.ts'
import { materialOf } from '../../../../scripts/figure/material.ts'
import { createLedger } from '../../../../server/evidence/ledger.ts'
import { generated } from './generated.ts'
import { overlapsIn } from './measured.ts'

const common = { theme: 'colour', title: null, notes: [], credit: '', date: '2026-11-30', fontFaces: '' } as const
const sized = (id: string): PrintFormat => formatOf(id) as PrintFormat
/** The size on paper of every text, points. */
function typeOf(svg: string): number[] {
  const [, mm = 0, width = 0] = (/width="([\d.]+)mm".*?viewBox="0 0 ([\d.]+)/.exec(svg) ?? []).map(Number)
  return [...svg.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => (Number(size) * mm * 72) / 25.4 / width)
}
const words = (svg: string): string => svg.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')

describe('a printed figure of any size', () => {
  it.each(printFormats.map(({ id }) => id))('%s: no type is smaller than it promises, and nothing overlaps', async id => {
    const format = sized(id)
    const { svg, laid, width } = printFigure(await generated(8, 9, 5), { ...common, format })
    expect(Math.min(...typeOf(svg))).toBeCloseTo(format.typeFrom, 2)
    expect([width, overlapsIn(laid)]).toEqual([format.width, []])
  })

  it.each(['a4', 'a3', 'a0', 'slide'])('%s: what has room on the sheet is as high as the sheet', async id => {
    const format = sized(id)
    const { height, unplaced } = printFigure(await generated(5, 5, 5), { ...common, format })
    expect([height, unplaced.above]).toEqual([format.sheet, 0])
  })

  it('takes smaller type where a sheet would not have room, never under 6.5 points, and never where type was asked for', async () => {
    const made = await generated(9, 12, 2)
    const format = { ...sized('slide'), sheet: 150 }
    const plain = printFigure(made, { ...common, format })
    expect(plain.unplaced.above).toBeGreaterThan(0)
    const figure = await fitted(made, { ...common, format })
    expect([figure?.height, figure?.unplaced.above]).toEqual([150, 0])
    expect(figure?.typeFrom).toBeGreaterThanOrEqual(6.5)
    expect(Math.min(...typeOf(figure?.svg ?? ''))).toBeCloseTo(figure?.typeFrom ?? 0, 2)
    expect(figure?.findings.at(-1)).toMatch(/^Type is from [\d.]+ points instead of 9, so that it fits the sheet\.$/)
    expect((await fitted(made, { ...common, format, typeFrom: 9 }))?.svg).toBe(printFigure(made, { ...common, format, typeFrom: 9 }).svg)
  })

  it('gives up where its places are given up', async () => {
    expect(await fitted(await generated(4, 3, 1), { ...common, format: sized('170') }, async () => null)).toBeNull()
  })

  it('takes a width of one’s own, and type of the size asked for', async () => {
    const { svg } = printFigure(await generated(8, 9, 5), { ...common, format: sized('150'), typeFrom: 8 })
    expect(svg).toContain('width="150mm"')
    expect(Math.min(...typeOf(svg))).toBeCloseTo(8, 2)
    expect([formatOf('39'), formatOf('2001'), formatOf('1e3'), formatOf('wide')]).toEqual([null, null, null, null])
  })

  it('says what it leaves out: without its notes it promises none', async () => {
    const options: PrintOptions = { ...common, format: sized('square'), parts: { ...allParts, notes: false, key: false } }
    const { svg } = printFigure(await generated(8, 9, 5), options)
    expect(words(svg)).toContain('Notes and sources of the numbers are not in this picture')
    expect(words(svg)).not.toContain('leads to its note')
    expect(svg).not.toContain('id="key"')
    expect(words(printFigure(await generated(8, 9, 5), { ...options, format: sized('slide'), parts: allParts }).svg)).toContain(
      'leads to its note and source beside the picture',
    )
  })

  it('has a caption that is told to be whoever’s made it, and the words for who can’t see it', async () => {
    const made = await generated(4, 3, 1)
    const { svg, alt } = printFigure(made, { ...common, format: sized('170'), caption: 'Who pays whom.', alt: 'A ring of three.' })
    expect(words(svg)).toContain('Who pays whom.')
    expect(words(svg)).toContain('The caption is of whoever made the figure.')
    expect([alt, svg.includes('<desc>A ring of three.</desc>')]).toEqual(['A ring of three.', true])
    expect(printFigure(made, { ...common, format: sized('170') }).alt).toMatch(/^1\. /)
  })

  it('has entities without a line where they are asked for', async () => {
    const made = await generated(5, 3, 1)
    const lone = {
      ...made,
      entities: [
        ...made.entities,
        { ...made.entities[0], entity: { id: 'lone', name: 'Lone', kind: 'Person', names: [] } },
      ] as typeof made.entities,
    }
    const drawnWith = (lineless: boolean) => printFigure(lone, { ...common, format: sized('170'), parts: { ...allParts, lineless } })
    expect([drawnWith(false), drawnWith(true)].map(({ svg }) => words(svg).includes('Lone'))).toEqual([false, true])
    expect(overlapsIn(drawnWith(true).laid)).toEqual([])
  })
})

describe('names in the script that is asked for', () => {
  const name = (value: string, kind: 'canonical' | 'error' = 'canonical') => ({ value, lang: null, script: null, kind })
  const both = { name: 'Nouri al-Maliki', names: [name('Nouri al-Maliki'), name('نوري المالكي', 'error'), name('نوري كامل المالكي')] }

  it('are those of the record, never one that is recorded as an error', () => {
    expect([printedName(both, 'latin'), printedName(both, 'arabic'), printedName(both, 'both')]).toEqual([
      'Nouri al-Maliki',
      'نوري كامل المالكي',
      'Nouri al-Maliki\nنوري كامل المالكي',
    ])
    expect(printedName({ name: 'KDP', names: [] }, 'arabic')).toBe('KDP')
  })

  it('stand in two lines where both are printed, and touch nothing', async () => {
    const material = await materialOf(createLedger((await graphOf(null)).records), [
      'nouri-al-maliki',
      'iran',
      'badr-organization',
      'fatah-alliance',
    ])
    const { svg, laid } = printFigure(material, { ...common, format: sized('170'), names: 'both' })
    expect(svg).toMatch(/<tspan[^>]*>Nouri al-Maliki<\/tspan><tspan[^>]*>نوري المالكي<\/tspan>/)
    expect([laid.touching, overlapsIn(laid)]).toEqual([0, []])
  })
})
