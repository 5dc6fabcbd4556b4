import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCarried } from '../../client/figure/carried/read-carried.ts'
import { graphOf } from '../../graph-seed/workspace.ts'
import { formats } from '../../scripts/figure/formats.ts'
import { makeFigure } from '../../scripts/figure/make.ts'
import { materialOf, underNothing } from '../../scripts/figure/material.ts'
import { type FigureMaker, figureMaker } from '../../server/answers/figure-maker.ts'
import { type FigureMade, figureEndings } from '../../server/contract/figure.ts'
import type { Problem } from '../../server/contract/problem.ts'
import { createLedger } from '../../server/evidence/ledger.ts'
import type { Records } from '../../server/evidence/records.ts'
import { packRecords } from '../../server/store/packed-records.ts'
import { fakeStore } from './fake-store.ts'
import { post, serve } from './serve.ts'

let records: Records
let figures: FigureMaker
beforeAll(async () => {
  records = (await graphOf(null)).records
  figures = figureMaker(new URL('../../scripts/figure/answer-worker.ts', import.meta.url))
})
afterAll(() => figures.close())

async function asked(body: object, more: Partial<Parameters<typeof serve>[0]> = {}) {
  const store = fakeStore({ recordSource: async () => ({ packed: packRecords(records) }) })
  const { address } = await serve({ store, figures, ...more })
  const response = await post(address, '/api/figure', body)
  return { status: response.status, body: (await response.json()) as FigureMade & Problem }
}
const few = ['iran', 'nouri-al-maliki', 'muqtada-al-sadr', 'qais-al-khazali', 'badr-organization']

describe('POST /api/figure', { timeout: 120_000 }, () => {
  it('gives the bytes of the command, which Isnad opens again', async () => {
    const ledger = createLedger(records)
    const chosen = { material: await materialOf(ledger, few), notes: [], under: underNothing, missing: [] }
    const date = new Date().toISOString().slice(0, 10)
    for (const format of ['svg', 'pdf'] as const) {
      const how = { width: '120', theme: 'black', title: 'Five of them', credit: 'The desk' }
      const { status, body } = await asked({ entities: few, format, ...how })
      expect(status).toBe(200)
      const { bytes, said } = await makeFigure(ledger, chosen, { ...how, ending: format, dpi: 300, carry: true, date })
      const given = Buffer.from(body.base64, 'base64')
      expect(given.equals(Buffer.from(bytes)), format).toBe(true)
      expect(body.said).toEqual(said)
      expect(readCarried(given)?.view.relations.length).toBe(chosen.material.relations.length)
    }
  })

  it('refuses in words what it can’t make, and holds to its bounds', async () => {
    const refused = async (body: object, more = {}) => {
      const { status, body: problem } = await asked(body, more)
      return [status, problem.detail]
    }
    expect(await refused({ entities: ['nobody'] })).toEqual([400, 'Nobody in this record has the id nobody.'])
    expect(await refused({ entities: few, letter: ['iran'], title: 'What Iran wants' })).toEqual([
      400,
      expect.stringContaining('to be covered'),
    ])
    expect(await refused({ view: { format: 'isnad-view/1', layout: 'He confessed.' } })).toEqual([
      400,
      expect.not.stringContaining('confessed'),
    ])
    expect(await refused({ dpi: 5000 })).toEqual([400, expect.stringContaining('/dpi')])
    expect(await refused({ script: 'x' })).toEqual([400, expect.stringContaining('/script')])
    expect(await refused({ cover: ['x'.repeat(2_000_000)] })).toEqual([413, expect.any(String)])
    expect(await refused({}, { figures: null })).toEqual([404, 'No figures are made here.'])
    const claim = records.claims[0]!
    const many = Array.from({ length: 121 }, (_, n) => ({ ...records.entities[0]!, id: `more-${n}`, name: `More ${n}` }))
    const ties = many.map(({ id }, n) => ({
      ...claim,
      id: `tie-${n}`,
      subject: id,
      object: 'iran',
      predicate: 'AFFILIATED_WITH',
      notDrawn: null,
      contentOf: null,
    }))
    const large = fakeStore({
      recordSource: async () => ({
        packed: packRecords({ ...records, entities: [...records.entities, ...many], claims: [...records.claims, ...ties] }),
      }),
    })
    expect(await refused({}, { store: large })).toEqual([
      400,
      expect.stringMatching(/^\d+ relations are more than a figure can show .* \(120 at most\)/),
    ])
  })

  it('refuses by name letters that no face has, and a picture higher than a wall', async () => {
    for (const format of ['pdf', 'png', 'jpg']) {
      const smile = await asked({ entities: few, format, caption: '😀' })
      expect([smile.status, smile.body.detail]).toEqual([400, expect.stringContaining('the letters 😀')])
    }
    const high = await asked({ width: '40', typeFrom: 72 })
    expect([high.status, high.body.detail]).toEqual([400, expect.stringMatching(/\d+ metres high.*smaller type or a larger width/)])
  })

  it('makes room for others when whoever asked has gone', async () => {
    const store = fakeStore({ recordSource: async () => ({ packed: packRecords(records) }) })
    const { address } = await serve({ store, figures })
    const gone = new AbortController()
    const left = Array.from({ length: 4 }, () => post(address, '/api/figure', {}, { signal: gone.signal }).catch(() => null))
    await new Promise(resolve => setTimeout(resolve, 300))
    gone.abort()
    await Promise.all(left)
    await expect.poll(async () => (await post(address, '/api/figure', { entities: few })).status, { timeout: 20_000 }).toBe(200)
  })

  it('knows only formats that the command writes', () => {
    expect(figureEndings.filter(ending => !formats[ending])).toEqual([])
  })
})
