import { describe, expect, it } from 'vitest'
import type { SheetChanges } from '../../server/contract/sheets.ts'
import { createLedger, type Ledger } from '../../server/evidence/ledger.ts'
import { changedRecords, putting } from '../../server/evidence/records-change.ts'
import { dryRun } from '../../server/import/import-material.ts'
import { rowDeleted, withdrawnIn } from '../../server/import/plan/ids.ts'
import { changesSubmission, changesWritten } from '../../server/import/saved/changes-submission.ts'
import { readChanges } from '../../server/import/saved/read-changes.ts'
import { savedAs, savedSheets } from '../../server/import/saved/save-sheets.ts'
import { undoSubmission } from '../../server/import/undo.ts'
import { type Submission, withdrawalSubmission } from '../../server/record/submit.ts'
import { readFiles } from '../../server/tables/read-files.ts'
import type { Material } from '../../server/tables/table.ts'
import { type SheetToWrite, sheetOf, workbookOf } from '../../server/tables/write-sheet.ts'
import { seedRecords } from '../server/seed-records.ts'

const at = '2026-11-29T22:00:00.000Z'
const by = 'Anna Berg'
const seeded = async (): Promise<Ledger> => createLedger(await seedRecords())
const ledgerAfter = (ledger: Ledger, submission: Submission, when = at): Ledger =>
  createLedger(changedRecords(ledger.records, submission(ledger, when).change))

type Sheets = { name: string; columns: string[]; rows: { cells: string[] }[] }[]
const opened = (ledger: Ledger): Sheets =>
  savedSheets(ledger).map(({ name, columns, rows }) => ({
    name,
    columns: [...columns],
    rows: rows.map(({ cells }) => ({ cells: [...cells] })),
  }))
const closed = (sheets: readonly SheetToWrite[]): Material => readFiles([{ name: 'isnad.xlsx', bytes: workbookOf(sheets) }])
const cell = (sheets: Sheets, sheet: string, id: string, column: string, to?: string): string => {
  const { columns, rows } = sheets.find(({ name }) => name === sheet)!
  const { cells } = rows.find(row => row.cells[0] === id)!
  const i = columns.indexOf(column)
  if (to !== undefined) cells[i] = to
  return cells[i] ?? ''
}
const look = (ledger: Ledger, sheets: Sheets): SheetChanges => readChanges(ledger, closed(sheets)).report
const write = (sheets: Sheets, more: { withdraw?: string[]; mine?: string[] } = {}) =>
  changesSubmission({ material: closed(sheets), by, withdraw: [], mine: [], ...more })

describe('the record saved as sheets', () => {
  it.each(['xlsx', 'csv'] as const)('as %s and dropped back has no change', async format => {
    const ledger = await seeded()
    const files = savedAs(ledger, format).files.map(({ name, base64 }) => ({ name, bytes: new Uint8Array(Buffer.from(base64, 'base64')) }))
    const { report } = readChanges(ledger, readFiles(files))
    expect(report).toMatchObject({ changed: [], conflicts: [], deleted: [], skipped: [], unknown: 0, knowsDeleted: true })
    expect(report.same).toBe(report.rows)
  })

  it('is not read as rows to be imported, where each would be said again', async () => {
    const ledger = await seeded()
    const material = closed(opened(ledger))
    expect(() => dryRun(ledger, { material, mapping: undefined, edits: [] })).toThrow('these are sheets that Isnad saved')
  })

  it('starts no formula in a spreadsheet program, and gives such words back', async () => {
    const { records } = await seeded()
    const note = '=HYPERLINK("https://x.example";"y")'
    const ledger = createLedger({ ...records, claims: records.claims.map((claim, i) => (i === 0 ? { ...claim, note } : claim)) })
    const claims = savedSheets(ledger)[0]!
    const text = new TextDecoder().decode(sheetOf(claims, 'csv'))
    expect(text).toContain(`'=HYPERLINK`)
    const { report } = readChanges(ledger, readFiles([{ name: 'claims.csv', bytes: sheetOf(claims, 'csv') }]))
    expect(report).toMatchObject({ changed: [], skipped: [], knowsDeleted: false })
  })

  it('and changed: a changed row is a correction, a deleted one is asked about, and one step takes both back', async () => {
    const ledger = await seeded()
    const sheets = opened(ledger)
    cell(sheets, 'claims', 'C001', 'note', 'Read again on Friday.')
    cell(sheets, 'claims', 'C002', 'from', 'July 2022')
    cell(sheets, 'entities', 'qais-al-khazali', 'name', 'Qais Khazali')
    sheets[0]!.rows = sheets[0]!.rows.filter(({ cells }) => cells[0] !== 'C003')
    const report = look(ledger, sheets)
    expect(report.changed.map(({ of, cells }) => [of, cells.map(({ column, now }) => `${column}: ${now}`)])).toEqual([
      ['C001', ['note: Read again on Friday.']],
      ['C002', ['from: July 2022']],
      ['qais-al-khazali', ['name: Qais Khazali']],
    ])
    expect(report.deleted.map(({ claim }) => claim)).toEqual(['C003'])

    const asked = ledgerAfter(ledger, write(sheets))
    expect(asked.claims.get('C003')?.status).toBe('active')
    const next = ledgerAfter(ledger, write(sheets, { withdraw: ['C003', 'C004'] }))
    expect(['C001', 'C002', 'C003', 'C004'].map(id => next.claims.get(id)?.status)).toEqual([
      'superseded',
      'superseded',
      'retracted',
      'active',
    ])
    const made = [...next.claims.values()].filter(({ supersedes }) => supersedes === 'C001')
    expect(made).toMatchObject([{ id: 'isnad-20261129-r2', note: 'Read again on Friday.', recordedBy: by, status: 'active' }])
    expect(next.entities.get('qais-al-khazali')).toMatchObject({ name: 'Qais Khazali' })
    expect(next.entities.get('qais-al-khazali')?.names).toContainEqual(
      expect.objectContaining({ value: 'Qais al-Khazali', kind: 'variant' }),
    )

    const back = ledgerAfter(next, undoSubmission({ import: 'isnad-20261129', by }), '2026-11-30T08:00:00.000Z')
    expect(['C001', 'C002', 'C003'].map(id => back.claims.get(id))).toEqual(['C001', 'C002', 'C003'].map(id => ledger.claims.get(id)))
    expect(back.claims.get('isnad-20261129-r2')?.status).toBe('retracted')
  })

  it('and taken back without what others did: a withdrawal by hand stays whatever its reason ends with, and so does a claim by hand whose id looks like a row', async () => {
    const ledger = await seeded()
    const sheets = opened(ledger)
    cell(sheets, 'claims', 'C001', 'note', 'Read again on Friday.')
    sheets[0]!.rows = sheets[0]!.rows.filter(({ cells }) => cells[0] !== 'C003')
    const next = ledgerAfter(ledger, write(sheets, { withdraw: ['C003'] }))
    const batch = 'isnad-20261129'
    const later = '2026-11-29T23:00:00.000Z'
    const byHand = (id: string, reason: string) => withdrawalSubmission(id, { by: 'Jon Lind', reason })
    const withdrawn = ledgerAfter(
      ledgerAfter(next, byHand('C004', `Misread. (${batch}).`), later),
      byHand('C005', rowDeleted('x.csv', batch)),
      later,
    )
    const own = { ...withdrawn.claims.get('C002')!, recordedAt: later, recordedBy: 'Jon Lind' }
    const like = [
      { ...own, id: `${batch}-r900` },
      { ...own, id: `${batch}-r901`, qualifiers: { ...own.qualifiers, enteredIn: 'my notes, row 1' } },
    ]
    const before = createLedger(changedRecords(withdrawn.records, putting({ claims: like })))
    expect(changesWritten(before, batch)).toMatchObject({ corrected: 1, added: 0, withdrawn: 1 })
    const back = ledgerAfter(before, undoSubmission({ import: batch, by }), '2026-11-30T08:00:00.000Z')
    const standing = (id: string) => back.claims.get(id)?.status
    expect(['C001', 'C003', `${batch}-r2`].map(standing)).toEqual(['active', 'active', 'retracted'])
    expect(['C004', 'C005', `${batch}-r900`, `${batch}-r901`].map(standing)).toEqual(['retracted', 'retracted', 'active', 'active'])
    // nothing of an import: only what looks like one
    const alone = createLedger(changedRecords(ledger.records, putting({ claims: [like[0]!] })))
    expect(() => undoSubmission({ import: batch, by })(alone, later)).toThrow()
    // two imports of one day that only withdraw have names of their own
    const without = (of: Ledger, id: string): Ledger => {
      const [claims, ...rest] = opened(of)
      const kept = { ...claims!, rows: claims!.rows.filter(({ cells }) => cells[0] !== id) }
      return ledgerAfter(of, write([kept, ...rest], { withdraw: [id] }))
    }
    const both = without(without(ledger, 'C003'), 'C004')
    expect(['C003', 'C004'].map(id => withdrawnIn(both.claims.get(id)!))).toEqual([batch, `${batch}-2`])
  })

  it('and changed where one change of a row is forbidden: that one is listed, the others are made; what does not hold together is listed whole', async () => {
    const ledger = await seeded()
    const sheets = opened(ledger)
    cell(sheets, 'claims', 'C001', 'note', 'Read again.')
    cell(sheets, 'claims', 'C001', 'said by', 'Somebody Else')
    cell(sheets, 'claims', 'C001', 'from', 'one day')
    cell(sheets, 'claims', 'C002', 'from', '2024')
    cell(sheets, 'claims', 'C002', 'until', '2023')
    cell(sheets, 'entities', 'iran', 'note', 'A state.')
    cell(sheets, 'entities', 'iran', 'kind', 'Person')
    const { changed, skipped } = look(ledger, sheets)
    expect(changed.map(({ of, cells }) => [of, cells.map(({ column }) => column)])).toEqual([
      ['C001', ['note']],
      ['iran', ['note']],
    ])
    expect(skipped.map(({ column, reason }) => [column, reason])).toEqual([
      ['from', 'is not a date that can be read; write 2022, 2022-07 or 2022-07-20; what else was changed in the row is taken'],
      ['said by', expect.stringContaining('cannot be changed in a sheet; what else was changed in the row is taken')],
      ['until', 'ends before it begins (2024); nothing of the row is taken (from, until)'],
      ['kind', 'was “State”, and is corrected on the entity itself, not in a sheet; what else was changed in the row is taken'],
    ])
    const next = ledgerAfter(ledger, write(sheets))
    expect([...next.claims.values()].filter(({ status, note }) => status === 'active' && note === 'Read again.')).toHaveLength(1)
    expect(next.entities.get('iran')).toMatchObject({ kind: 'State', note: 'A state.' })
  })

  it('and added to: a row without an id is a new claim, by whoever is named; a new name is an entity; one step takes it back', async () => {
    const ledger = await seeded()
    const sheets = opened(ledger)
    const { columns, rows } = sheets[0]!
    const row = (cells: Record<string, string>) => ({ cells: columns.map(column => cells[column] ?? '') })
    const source = ledger.claims.get('C001')!.source
    rows.push(
      row({ subject: 'Harbour Trust', predicate: 'owns', object: 'Nord AG', 'source id': source, from: 'July 2022', quote: 'owns it' }),
      row({
        'subject id': 'iran',
        predicate: 'OWNS',
        object: 'Nord AG',
        'source id': source,
        'said by': 'Nouri al-Maliki',
        'is not so': 'yes',
      }),
      row({ subject: 'Harbour Trust', predicate: 'owns', object: 'Nord AG' }),
      row({ subject: 'Harbour Trust', predicate: 'frobs', object: 'Nord AG', 'source id': source }),
    )
    const { added, skipped, unknown, changed } = look(ledger, sheets)
    expect([changed.length, unknown, added.map(({ says }) => says)]).toEqual([
      0,
      0,
      [expect.stringMatching(/states that Harbour Trust owns Nord AG$/), expect.stringMatching(/not so that Iran owns Nord AG$/)],
    ])
    expect(skipped.map(({ column, reason }) => [column, reason])).toEqual([
      ['source', 'is no document of the record; a new claim needs the source in which it is stated'],
      ['predicate', 'is no predicate of the vocabulary'],
    ])
    const next = ledgerAfter(ledger, write(sheets))
    const made = [...next.claims.values()].filter(({ id }) => id.startsWith('isnad-20261129-r'))
    expect(made).toMatchObject([
      { subject: 'harbour-trust', object: 'nord-ag', dateFrom: '2022-07', datePrecision: 'month', modality: 'asserted', recordedBy: by },
      { subject: 'iran', object: 'nord-ag', polarity: 'negative', modality: 'reported' },
    ])
    expect(next.entities.get('nord-ag')).toMatchObject({ kind: 'Company', recordedBy: by, recordedAt: at })
    expect(look(next, sheets)).toMatchObject({ added: [], changed: [] })
    const back = ledgerAfter(next, undoSubmission({ import: 'isnad-20261129', by }), '2026-11-30T08:00:00.000Z')
    expect(made.map(({ id }) => back.claims.get(id)?.status)).toEqual(['retracted', 'retracted'])
  })

  it('and changed by two: what others changed meanwhile is a conflict, and stands until somebody decides', async () => {
    const ledger = await seeded()
    const [mine, theirs] = [opened(ledger), opened(ledger)]
    cell(theirs, 'claims', 'C001', 'note', 'Theirs.')
    cell(mine, 'claims', 'C001', 'note', 'Mine.')
    cell(mine, 'claims', 'C002', 'note', 'Mine too.')
    const meanwhile = ledgerAfter(
      ledger,
      changesSubmission({ material: closed(theirs), by: 'Jon Lind', withdraw: [], mine: [] }),
      '2026-11-28T08:00:00.000Z',
    )
    const report = look(meanwhile, mine)
    expect(report.conflicts).toMatchObject([{ of: 'C001', by: 'Jon Lind' }])
    const notes = (of: Ledger) =>
      [...of.claims.values()].flatMap(({ status, note }) => (status === 'active' && /Mine|Theirs/.test(note ?? '') ? [note] : []))
    expect(notes(ledgerAfter(meanwhile, write(mine)))).toEqual(['Theirs.', 'Mine too.'])
    expect(notes(ledgerAfter(meanwhile, write(mine, { mine: ['C001'] })))).toEqual(['Mine.', 'Mine too.'])
    // the same correction twice is none
    expect(look(meanwhile, theirs)).toMatchObject({ changed: [], conflicts: [] })
  })

  it('refuses by row what a sheet cannot change, and loses nothing of it', async () => {
    const ledger = await seeded()
    const sheets = opened(ledger)
    cell(sheets, 'claims', 'C001', 'subject', 'Somebody else')
    cell(sheets, 'claims', 'C002', 'from', 'never')
    cell(sheets, 'claims', 'C004', 'predicate', 'FROBS')
    cell(sheets, 'claims', 'C005', 'quote', 'far more words than one may ever take over from a text that somebody else has written')
    cell(sheets, 'claims', 'C006', 'claim id', 'C999')
    expect(look(ledger, sheets).skipped.map(({ column, reason }) => `${column}: ${reason}`)).toEqual([
      expect.stringMatching(/^subject: was “.+”, and cannot be changed in a sheet$/),
      'from: is not a date that can be read; write 2022, 2022-07 or 2022-07-20',
      'predicate: is no predicate of the vocabulary',
      expect.stringMatching(/^null: quote /),
      'claim id: is no claim of the record',
    ])
  })

  it('500 edits: each is a correction or is told with its reason, and what is saved then says the same', async () => {
    let ledger = await seeded()
    let seed = 7
    const random = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      return Math.floor((seed / 2_147_483_648) * below)
    }
    const values: Record<string, readonly string[]> = {
      note: ['=1+1', 'a line\nand another', '“quoted”, with; signs', 'ملاحظة', "'apostrophe", '', '@x', '-3'],
      quote: ['said so', 'five words that were read', 'عضو في الحزب', '+ and more', ''],
      from: ['2019', '2020-03', '2021-05-06', 'March 2018', '7.8.2017', '', 'someday'],
      until: ['2022', '2022-11-03', ''],
      'is not so': ['yes', '', 'perhaps'],
      predicate: ['OWNS', 'MET', 'FROBS'],
      source: ['another source'],
    }
    const means: Record<string, string> = { 'March 2018': '2018-03', '7.8.2017': '2017-08-07' }
    const read = (value = ''): string => means[value] ?? value
    const columns = Object.keys(values)
    let edits = 0
    for (let round = 0; edits < 500; round++) {
      const sheets = opened(ledger)
      const claims = sheets[0]!
      const touched = new Map<string, string[]>()
      while (touched.size < 50) {
        const { cells } = claims.rows[random(claims.rows.length)]!
        const column = columns[random(columns.length)]!
        const value = values[column]![random(values[column]!.length)]!
        const i = claims.columns.indexOf(column)
        if (touched.has(cells[0]!) || cells[i] === read(value)) continue
        cells[i] = value
        touched.set(cells[0]!, cells)
        edits++
      }
      const { changed, skipped, conflicts, deleted } = look(ledger, sheets)
      expect([conflicts, deleted]).toEqual([[], []])
      const accounted = [...changed.map(({ of }) => of), ...skipped.map(({ row }) => claims.rows[row - 2]?.cells[0])]
      expect(accounted.sort()).toEqual([...touched.keys()].sort())
      const when = new Date(Date.UTC(2026, 10, 29, 12, round)).toISOString()
      const next = ledgerAfter(ledger, write(sheets), when)
      const again = opened(next)[0]!
      for (const { of } of changed) {
        const made = [...next.claims.values()].find(({ supersedes }) => supersedes === of)!
        const now = again.rows.find(({ cells }) => cells[0] === made.id)!.cells
        const meant = touched.get(of)!
        for (const [i, column] of claims.columns.entries())
          if (column !== 'claim id') expect([of, column, now[again.columns.indexOf(column)]]).toEqual([of, column, read(meant[i])])
      }
      expect(again.rows).toHaveLength(claims.rows.length)
      ledger = next
    }
    expect(edits).toBeGreaterThanOrEqual(500)
  })
})
