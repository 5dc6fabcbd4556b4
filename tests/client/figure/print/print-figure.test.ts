import { describe, expect, it } from 'vitest'
import { formatOf, type PrintFormat } from '../../../../client/figure/print/formats.ts'
import { lintOf } from '../../../../client/figure/print/lint.ts'
import type { PrintMaterial } from '../../../../client/figure/print/material.ts'
import { letterMeasure } from '../../../../client/figure/print/measure.ts'
import { printFigure } from '../../../../client/figure/print/print-figure.ts'
import { perMm } from '../../../../client/figure/print/sizes.ts'
import { graphOf } from '../../../../graph-seed/workspace.ts'
import { materialOf } from '../../../../scripts/figure/material.ts'
import { letterWidths } from '../../../../scripts/letter-widths.ts'
import { createLedger } from '../../../../server/evidence/ledger.ts'
import { generated } from './generated.ts'
import { overlapsIn } from './measured.ts'

const printed = (material: PrintMaterial, id = '170') =>
  printFigure(material, {
    format: formatOf(id) as PrintFormat,
    theme: 'colour',
    title: null,
    notes: ['According to everyone; nothing is set aside.'],
    credit: '',
    date: '2026-11-29',
    fontFaces: '',
  })
const seed = graphOf(null).then(({ records }) => materialOf(createLedger(records), null))

describe('the printed figure of the seed', () => {
  const figure = seed.then(material => printed(material))

  it('is as wide as it was asked for, in millimetres', async () => {
    const { svg, width, height } = await figure
    expect(svg).toContain(`width="170mm" height="${height}mm" viewBox="0 0 ${Math.round(170 * perMm * 100) / 100} `)
    expect(width).toBe(170)
  })

  it('has no label on another label, on a shape or on the line of another relation', async () => {
    const { laid } = await figure
    expect(laid.touching).toBe(0)
    expect(overlapsIn(laid)).toEqual([])
  })

  it('has no letter under 6.5 points, and no name under 7', async () => {
    const sizes = [...(await figure).svg.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size))
    expect(Math.min(...sizes)).toBe(6.5)
    expect(Math.min(...(await figure).laid.nameStyles.map(({ size }) => size))).toBe(7)
  })

  it('says who speaks: numbers run by speaker, each has its note with a source, and what is said against it stands above', async () => {
    const { svg } = await figure
    const words = svg.replaceAll(/<[^>]*>/g, ' ')
    for (const heading of [
      'Said by the recorded voice',
      'Our inference',
      'Reported as said by Muqtada al-Sadr',
      'Stated by publishers',
      'Sources',
    ])
      expect(words).toContain(heading)
    // to deny a recording is not to deny each thing said in it
    expect(words).toMatch(/Nouri al-Maliki\s+says that the recordings are fake\s+\(A\s+¶5/)
    expect(words).not.toContain('Denied by')
    expect(words).toContain('middleeastmonitor.com')
    expect(svg.match(/<circle[^>]*r="4.7"/g)).toHaveLength((await seed).relations.filter(({ relation }) => relation.contested).length + 1)
  })

  it('says which numbers stand without a word, and their notes have it', async () => {
    const { laid, findings, svg } = await figure
    const alone = laid.words.filter(word => word === null).length
    expect(alone).toBeLessThan(8)
    expect(findings.some(finding => finding.includes('no room for a word'))).toBe(alone > 0)
    expect(svg).not.toMatch(/NaN|undefined|null/)
  })

  it('is the same again', async () => {
    expect(printed(await seed).svg).toBe((await figure).svg)
  })
})

describe('the printed figure of generated graphs', () => {
  it.each([
    [12, 14],
    [22, 30],
    [28, 40],
    [34, 50],
    [42, 60],
  ])('of %i entities and %i relations has nothing that touches', async (entities, relations) => {
    const { laid } = printed(await generated(entities, relations, relations))
    expect(laid.touching).toBe(0)
    expect(overlapsIn(laid)).toEqual([])
  })

  it.each([
    ['120', 22, 30],
    ['85', 12, 14],
  ])('at %s mm of %i entities and %i relations too', async (width, entities, relations) => {
    const { laid } = printed(await generated(entities, relations, relations), width)
    expect([laid.touching, overlapsIn(laid)]).toEqual([0, []])
  })

  it('says so where there is no room, and offers a larger width', async () => {
    const material = await generated(10, 20, 5)
    const { laid, unplaced, findings, height } = printed(material, '40')
    const options = {
      format: formatOf('40') as PrintFormat,
      theme: 'colour',
      title: null,
      notes: [],
      credit: '',
      date: '2026-11-29',
    } as const
    expect(overlapsIn(laid).length).toBeGreaterThan(0)
    expect(unplaced.touching).toBeGreaterThan(0)
    expect(findings.join()).toContain('could not be kept clear of others at this width')
    const finding = lintOf({ material, figure: { laid, unplaced, height, typeFrom: 6.5 }, options }).find(({ id }) => id === 'touching')
    expect(finding?.fix?.word).toBe('Make it 85 mm')
  })

  it('has no letter at its very edge', async () => {
    const { svg } = printed(await generated(9, 10, 3), '85')
    const starts = [...svg.matchAll(/<text(?![^>]*text-anchor)[^>]* x="([\d.]+)"/g)].map(([, x]) => Number(x))
    expect(Math.min(...starts)).toBeGreaterThanOrEqual(2 * perMm - 0.01)
  })

  it('has numbers alone at 85 mm, and says so', async () => {
    const { laid, findings } = printed(await generated(9, 10, 3), '85')
    expect(laid.words).toEqual(Array.from({ length: 10 }, () => null))
    expect(findings.join()).toContain('Numbers stand on the lines in place of words')
    expect(overlapsIn(laid)).toEqual([])
  })
})

describe('the letters of the printed figure', () => {
  it.each([500, 600])('have the widths of their font files, weight %i', weight => {
    const style = { family: '', size: 1000, weight }
    for (const [letter, width] of Object.entries(letterWidths(weight))) expect(letterMeasure(letter, style)).toBe(width)
  })
})
