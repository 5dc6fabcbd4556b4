import { readFileSync } from 'node:fs'
import { read, utils, write } from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Graph } from '../../server/contract/answers.ts'
import type { Claim } from '../../server/contract/claim.ts'
import type { ImportReport, ReadAnswer } from '../../server/contract/import/report.ts'
import type { Imported, MadeFile, Undone } from '../../server/contract/import.ts'
import type { Problem } from '../../server/contract/problem.ts'
import type { ChangesWritten, SavedSheets, SheetChanges } from '../../server/contract/sheets.ts'
import { type SeededServer, seededServer } from './seeded-server.ts'
import { post } from './serve.ts'

let server: SeededServer
beforeAll(async () => {
  server = await seededServer({})
})
afterAll(() => server.close())

const send = async <T>(path: string, body: object): Promise<{ status: number; body: T }> => {
  const response = await post(server.address, path, body)
  return { status: response.status, body: (await response.json()) as T }
}
const get = async <T>(path: string): Promise<T> => (await fetch(server.address + path)).json() as Promise<T>
const by = 'Anna Berg'
const owners = [{ name: 'owners.csv', base64: readFileSync('tests/fixtures/import/owners.csv').toString('base64') }]

describe('an import', () => {
  it('reads tables, says what each column may be and why, and writes nothing', async () => {
    const { status, body } = await send<ReadAnswer>('/api/import/read', { files: owners, limit: 2 })
    expect(status).toBe(200)
    expect(body.files).toMatchObject([{ name: 'owners.csv', format: 'CSV', encoding: 'utf-8', separator: ',' }])
    const [table] = body.tables
    expect(table).toMatchObject({ name: 'owners', heading: 3, above: ['Harbour registry extract 2023'], total: 8 })
    expect(table?.rows).toHaveLength(2)
    expect(table?.columns.map(({ id }) => id)).toEqual(['Owner', 'Kind', 'Relation', 'Company', 'Share', 'Since', 'Source', 'Quote'])
    expect(body.mapping.columns.map(({ column, part }) => `${column}: ${part}`)).toEqual([
      ...[
        'Owner: from',
        'Kind: fromKind',
        'Relation: tie',
        'Company: to',
        'Share: share',
        'Since: start',
        'Source: source',
        'Quote: quote',
      ],
    ])
    expect(body.mapping.decimal).toBe(',')
    expect(body.guesses.map(({ reason }) => reason)).toContain('“51,5 %” has a decimal comma')
  })

  it('is looked at first: sums that add up, a sentence of each predicate, every row that cannot be read with its reason', async () => {
    const { body } = await send<ImportReport>('/api/import/dry-run', { files: owners, preview: [4] })
    expect(body.sums).toEqual({ new: 5, changed: 0, same: 0, otherwise: 0, aside: 0, unreadable: 3 })
    expect(body.rows).toBe(8)
    expect(body.skipped.map(({ row, column, reason }) => [row, column, reason])).toEqual([
      [8, 'Share', 'is not a share from 0 to 100 per cent'],
      [9, 'Owner', 'is empty: nobody is named there'],
      [11, 'Since', 'is not a date that can be read; write 2022, 2022-07 or 2022-07-20'],
    ])
    expect(body.previews).toMatchObject([{ row: 4, is: 'new', sentences: ['tide.example states that Ada Quist owns Nordwind AG'] }])
    expect(body.names.find(({ name }) => name === 'Nouri al-Maliki')).toMatchObject({ as: 'same', id: 'nouri-al-maliki' })
    expect(body.predicates.filter(each => each.new).map(({ id, drawn }) => [id, drawn])).toEqual([
      ['CHARTERED', true],
      ['DIRECTOR_OF', true],
    ])
    expect(await get<{ counts: object }>('/api/health')).toMatchObject({ counts: await counts() })
  })

  it('is one step, is there already when it comes again, and is taken back in one step with history', async () => {
    const before = await counts()
    const made = await send<Imported>('/api/import', { files: owners, by })
    expect(made).toMatchObject({ status: 200, body: { claims: 5, entities: 8, sources: 4 } })
    const batch = made.body.import
    const claim = await get<Claim>(`/api/claims/${batch}-r4`)
    expect(claim).toMatchObject({
      ...{ subject: { id: 'ada-quist', kind: 'Person' }, predicate: 'OWNS', object: { id: 'nordwind-ag', kind: 'Company' } },
      ...{ quote: 'Quist holds 51.5 per cent', dateFrom: '2019-03-01', dateTo: null, recordedBy: by },
      qualifiers: { share: 51.5, enteredIn: 'owners.csv, row 4' },
      chain: [{ agent: { name: 'tide.example' }, act: 'states' }],
      source: { url: 'https://tide.example/ships/1', publisher: { name: 'tide.example' } },
    })
    const reversed = await get<Claim>(`/api/claims/${batch}-r5`)
    expect([reversed.subject.name, reversed.predicate, reversed.object.name]).toEqual(['Ada Quist', 'OWNS', 'Kestrel Ltd'])
    const own = await get<Claim>(`/api/claims/${batch}-r7`)
    expect(own.source.title).toBe('owners.csv')
    expect(own.sentence).toBe('Whoever made owners.csv states that Ivo Marsh is director of Kestrel Ltd')

    const again = await send<ImportReport>('/api/import/dry-run', { files: owners })
    expect(again.body).toMatchObject({ claims: 0, entities: 0, sources: 0, sums: { new: 0, same: 5, unreadable: 3 } })
    expect((await send<Problem>('/api/import', { files: owners, by })).status).toBe(400)

    const undone = await send<Undone>('/api/import/undo', { import: batch, by: 'Jon Lind', reason: 'The wrong extract.' })
    expect(undone.body).toMatchObject({ import: batch, withdrawn: 5, kept: 0, others: 0 })
    expect(undone.body.alone).toContain('nordwind-ag')
    expect(undone.body.alone).not.toContain('nouri-al-maliki')
    expect(await get<Claim>(`/api/claims/${batch}-r4`)).toMatchObject({
      status: 'retracted',
      withdrawn: { by: 'Jon Lind', reason: 'The wrong extract.' },
    })
    expect((await counts()).relations).toBe(before.relations)
    const graph = await get<Graph>('/api/graph')
    expect(graph.relations.filter(({ id }) => id.includes('nordwind-ag'))).toEqual([])
    expect((await send<Problem>('/api/import/undo', { import: batch, by })).body.detail).toContain('has been taken back already')
  })

  it('gives back the rows that cannot be read with their reasons; put right they are read', async () => {
    const { body } = await send<MadeFile>('/api/import/unreadable', { files: owners, format: 'csv' })
    expect(body).toMatchObject({ name: 'owners-not-read.csv', rows: 3 })
    const text = Buffer.from(body.base64, 'base64').toString()
    expect(text).toContain('"row 8, Share: is not a share from 0 to 100 per cent"')
    const right = text.replace('130 %', '30 %').replace('2O19', '2019')
    const report = await send<ImportReport>('/api/import/dry-run', {
      files: [{ name: body.name, base64: Buffer.from(right).toString('base64') }],
    })
    expect(report.body.sums).toMatchObject({ new: 2, unreadable: 1 })
  })

  it('refuses by name what cannot be read, and what a mapping says of columns that are not there', async () => {
    const broken = await send<Problem>('/api/import/read', {
      files: [{ name: 'a.csv', base64: Buffer.from('A,B\n"open,1\n').toString('base64') }],
    })
    expect(broken.status).toBe(400)
    expect(broken.body.detail).toContain('a.csv: line 2: a quotation mark that opens is never closed')
    const mapping = {
      columns: [
        { column: 'Ownr', part: 'from' },
        { column: 'Company', part: 'to' },
        { column: 'Relation', part: 'tie' },
      ],
    }
    const wrong = await send<Problem>('/api/import/dry-run', { files: owners, mapping })
    expect(wrong.status).toBe(400)
    expect(wrong.body.errors).toMatchObject([{ pointer: '/columns/0/column', detail: 'there is no column "Ownr" (did you mean Owner?)' }])
    expect((await send<Problem>('/api/import/read', { files: [{ name: 'a.csv', base64: '§§' }] })).status).toBe(400)
  })
})

describe('saved sheets', () => {
  it('changed and sent back are corrections, in one step that is taken back in one', async () => {
    const { files } = await get<SavedSheets>('/api/export/sheets?format=csv')
    expect(files.map(({ name }) => name)).toEqual(['isnad-claims.csv', 'isnad-entities.csv', 'isnad-sources.csv', 'isnad-saved.csv'])
    const note = 'Read again on Friday.'
    const changed = files.map(({ name, base64 }) => {
      const lines = Buffer.from(base64, 'base64').toString().split('\n')
      const edited = lines.flatMap(line => {
        if (name === 'isnad-claims.csv' && line.startsWith('C003,')) return []
        return [name === 'isnad-entities.csv' && line.startsWith('iran,') ? line.replace(/^iran,Iran,/, 'iran,Islamic Republic,') : line]
      })
      return { name, base64: Buffer.from(edited.join('\n')).toString('base64') }
    })
    const look = await send<SheetChanges>('/api/import/changes/dry-run', { files: changed })
    expect(look.body).toMatchObject({ conflicts: [], skipped: [], knowsDeleted: true, deleted: [{ claim: 'C003' }] })
    expect(look.body.changed.map(({ of, cells }) => [of, cells])).toEqual([
      ['iran', [{ column: 'name', was: 'Iran', now: 'Islamic Republic' }]],
    ])
    const book = await xlsxWith(note)
    const wrote = await send<ChangesWritten>('/api/import/changes', { files: book, by, withdraw: ['C003'] })
    expect(wrote.body).toMatchObject({ corrected: 1, withdrawn: 1 })
    expect(await get<Claim>('/api/claims/C001')).toMatchObject({ status: 'superseded' })
    expect(await get<Claim>(`/api/claims/${wrote.body.import}-r2`)).toMatchObject({ note, supersedes: 'C001', recordedBy: by })
    expect(await get<Claim>('/api/claims/C003')).toMatchObject({ status: 'retracted', withdrawn: { by } })
    expect((await send<Undone>('/api/import/undo', { import: wrote.body.import, by })).status).toBe(200)
    for (const id of ['C001', 'C003']) expect(await get<Claim>(`/api/claims/${id}`)).toMatchObject({ status: 'active' })
  })
})

/** The workbook with another note in its first row, and without the third. */
async function xlsxWith(note: string): Promise<{ name: string; base64: string }[]> {
  const { files } = await get<SavedSheets>('/api/export/sheets')
  const book = read(Buffer.from(files[0]?.base64 ?? '', 'base64'))
  const rows = utils.sheet_to_json<string[]>(book.Sheets.claims!, { header: 1, defval: '' })
  rows[1]![rows[0]!.indexOf('note')] = note
  rows.splice(3, 1)
  book.Sheets.claims = utils.aoa_to_sheet(rows)
  return [{ name: 'isnad.xlsx', base64: write(book, { type: 'base64', bookType: 'xlsx' }) as string }]
}

async function counts(): Promise<{ relations: number; claims: number }> {
  return (await get<{ counts: { relations: number; claims: number } }>('/api/health')).counts
}
