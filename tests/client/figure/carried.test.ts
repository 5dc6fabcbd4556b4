import { zlibSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Under } from '../../../client/figure/carried/carried.ts'
import { readCarried } from '../../../client/figure/carried/read-carried.ts'
import { drawFigure } from '../../../client/figure/figure.ts'
import { textChunk, withChunks } from '../../../client/figure/png-chunks.ts'
import { printFormats } from '../../../client/figure/print/formats.ts'
import { eachFacet } from '../../../client/state/facets/index.ts'
import { noFilters } from '../../../client/state/filters.ts'
import type { View } from '../../../client/state/read-view.ts'
import { restore } from '../../../client/state/saved-view.ts'
import { compute } from '../../../client/state/visible.ts'
import { graphOf } from '../../../graph-seed/workspace.ts'
import { formats } from '../../../scripts/figure/formats.ts'
import { type Chosen, chosenOf, materialOf, underNothing } from '../../../scripts/figure/material.ts'
import { everyone } from '../../../server/contract/everyone.ts'
import { createLedger } from '../../../server/evidence/ledger.ts'
import { drawnGraph } from '../../../server/ledger/denial-words.ts'
import { relation } from '../../factories/answers.ts'
import { entity, figureOptions, sceneOf } from './scene.ts'

const ledger = graphOf(null).then(({ records }) => createLedger(records))
const format = printFormats.find(({ id }) => id === '170') as (typeof printFormats)[number]
const options = { format, theme: 'colour' as const, title: null, credit: '', date: '2026-11-30' }
const bytesOf = async (ending: string, { material, notes, under }: Chosen, carry: Under | null = under): Promise<Uint8Array> => {
  const { bytes } = await formats[ending]!({ material, options: { ...options, notes, carry }, dpi: 36 })
  return typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes
}

/** Of the seed, shown in five ways: as it is laid out, under a lens, filtered, pinned in a circle, with a path. */
async function figures(): Promise<Chosen[]> {
  const own = await ledger
  const all = drawnGraph(own, everyone).relations
  const around = (id: string): string[] => [
    ...new Set(all.filter(({ from, to }) => from === id || to === id).flatMap(({ from, to }) => [from, to])),
  ]
  const part = (id: string, change: (view: View) => Partial<View>): Promise<Chosen> => {
    const few = around(id)
    const relations = all.filter(({ from, to }) => few.includes(from) && few.includes(to)).map(each => each.id)
    const view: View = { ...plain, relations, entities: few.map((each, n) => [each, Math.round(3000 * Math.cos(n)) / 10, 70.2 * n]) }
    return chosenOf(own, { ...view, ...change(view) })
  }
  return [
    { material: await materialOf(own, around('iran')), notes: [], under: underNothing, missing: [] },
    await part('iran', () => ({ lens: { ...everyone, without: ['muqtada-al-sadr'] } })),
    await part('nouri-al-maliki', ({ filters }) => ({ filters: { ...filters, kinds: ['Party'], speakers: ['memo'], denials: true } })),
    await part('iran', ({ entities }) => ({
      pinned: entities
        .slice(0, 2)
        .map(([id]) => id)
        .toSorted(),
      layout: 'circle',
    })),
    await part('iran', ({ entities }) => ({ path: { from: 'iran', to: entities.at(-1)?.[0] ?? '' } })),
  ]
}
const plain: Omit<View, 'entities' | 'relations'> = {
  format: 'isnad-view/1',
  lens: everyone,
  filters: { ...eachFacet(() => []), denials: false },
  hidden: [],
  pinned: [],
  layout: 'force',
  path: null,
  selection: { entities: [], relations: [] },
  viewport: null,
  tab: 'explore',
  comparing: null,
}

const five = figures()

describe('a figure that is opened again', () => {
  for (const ending of ['svg', 'png', 'pdf'])
    it(`shows the same entities, places, relations, lens and filters from ${ending.toUpperCase()}`, async () => {
      const own = await ledger
      for (const chosen of await five) {
        const carried = readCarried(await bytesOf(ending, chosen))
        const { state, missing } = restore(carried?.view as View, drawnGraph(own, chosen.under.lens))
        const { picture } = state
        const shown = compute(picture)
        const { entities, relations } = chosen.material
        expect(missing).toEqual({ entities: [], relations: [] })
        expect(shown.relations.map(({ id }) => id).toSorted()).toEqual(relations.map(({ relation }) => relation.id).toSorted())
        expect(new Map(picture.positions)).toEqual(new Map(entities.map(({ entity, x, y }) => [entity.id, { x, y }])))
        expect([picture.lens, picture.layout]).toEqual([chosen.under.lens, chosen.under.layout])
        expect({ ...picture.filters, speakers: [] }).toEqual({ ...chosen.under.filters, speakers: [] })
        const again = (await chosenOf(own, carried?.view as View)).material
        expect([again.entities, again.relations]).toEqual([entities, relations])
      }
    })

  it('carries no id that the picture does not show, and nothing where it is left out', async () => {
    const part = (await five)[3]
    const carried = readCarried(await bytesOf('svg', part as Chosen))
    const there = new Set(part?.material.entities.map(({ entity }) => entity.id))
    const others = [...(await ledger).entities.keys()].filter(id => !there.has(id))
    const { names, view } = carried!
    expect(others.filter(id => JSON.stringify([names, view]).includes(`"${id}"`))).toEqual([])
    for (const ending of ['svg', 'png', 'pdf']) expect(readCarried(await bytesOf(ending, part as Chosen, null)), ending).toBeNull()
  })

  it('is also one of the screen', () => {
    const scene = sceneOf([entity('a', 'A', 'Person', 1.24, 0), entity('ب', 'B', 'Person', 200, 0)], [relation('a', 'LEADS', 'ب')])
    const carry: Under = { ...underNothing, filters: { ...noFilters, speakers: new Set(['hidden-one']) }, pinned: new Set(['gone', 'a']) }
    const { view } = readCarried(new TextEncoder().encode(drawFigure(scene, { ...figureOptions, carry }).svg))!
    expect(view).toMatchObject({
      entities: [
        ['a', 1.2, 0],
        ['ب', 200, 0],
      ],
      relations: ['a|LEADS|ب'],
      pinned: ['a'],
    })
    expect(JSON.stringify(view)).not.toContain('hidden-one')
  })
})

describe('a file that anybody may have made', () => {
  const svgWith = (inside: string): Uint8Array =>
    new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg"><metadata><isnad:figure>${inside}</isnad:figure></metadata></svg>`)
  const header = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, ...new Uint8Array(21)])

  it('is refused in our own words where it is not exactly what a figure carries', async () => {
    const { view, ...rest } = readCarried(await bytesOf('svg', (await five)[0] as Chosen))!
    const forged = [
      '',
      'null',
      '{}',
      '{"format":"isnad-figure/2"}',
      JSON.stringify({ ...rest, view, says: 'He confessed.' }),
      JSON.stringify({ ...rest, view: { ...view, title: 'He confessed.' } }),
      JSON.stringify({ ...rest, view: { ...view, layout: 'He confessed.' } }),
      JSON.stringify({ ...rest, view: { ...view, entities: [['x'.repeat(2000), 0, 0]] } }),
    ]
    for (const each of forged) {
      const carriers = [svgWith(each), withChunks(header, [textChunk('isnad-figure', each)])]
      for (const bytes of carriers)
        expect(() => readCarried(bytes), each.slice(0, 60)).toThrow(/^What the file carries of a figure is damaged. Nothing was opened.$/)
    }
  })

  it('is looked through once: a forged PDF of endless marks carries nothing', () => {
    const mark = '/EmbeddedFile '
    const forged = [
      `${mark.repeat(1_000_000)}stream\nx endstream`,
      `1 0 obj ${mark.repeat(1_000_000)}/FlateDecode stream\nx endstream`,
      `${mark}stream\nx endstream `.repeat(300_000),
      `${mark.repeat(1_000_000)}`,
    ]
    for (const each of forged) expect(readCarried(Buffer.from(`%PDF-1.7\n${each}`, 'latin1')), each.slice(0, 30)).toBeNull()
  })

  it('carries nothing, or is damaged: a picture of others, a broken drawing, a file that unpacks without end', () => {
    const text = new TextEncoder()
    for (const other of ['', 'words', '<svg/>', '%PDF-1.7\n1 0 obj\n<</Type /EmbeddedFile>>\nstream\nabc'])
      expect(readCarried(text.encode(other)), other).toBeNull()
    expect(readCarried(header)).toBeNull()
    expect(() => readCarried(text.encode('<svg><isnad:figure>{}'))).toThrow('is damaged')
    const bomb = Buffer.from(zlibSync(new Uint8Array(12_000_000))).toString('latin1')
    const pdf = Buffer.from(`%PDF-1.7\n1 0 obj\n<</Type /EmbeddedFile /Filter /FlateDecode>>\nstream\n${bomb}\nendstream\nendobj`, 'latin1')
    expect(() => readCarried(pdf)).toThrow('larger than any figure')
  })
})
