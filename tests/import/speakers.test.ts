import { beforeAll, describe, expect, it } from 'vitest'
import { Mapping } from '../../server/contract/import/mapping.ts'
import { createLedger, type Ledger } from '../../server/evidence/ledger.ts'
import { changedRecords } from '../../server/evidence/records-change.ts'
import { applyImport, dryRun } from '../../server/import/import-material.ts'
import { readFiles } from '../../server/tables/read-files.ts'
import { seedRecords } from '../server/seed-records.ts'

let ledger: Ledger
beforeAll(async () => {
  ledger = createLedger(await seedRecords())
})
const material = (text: string) => readFiles([{ name: 'sheet.csv', bytes: new TextEncoder().encode(text) }])
const look = (text: string, mapping?: object) =>
  dryRun(ledger, { material: material(text), mapping: mapping && Mapping.parse(mapping), edits: [] }, { preview: [2, 3, 4, 5] })
const mapped = (part: 'speaker' | 'publisher' | 'not') => ({
  columns: [
    { column: 'From', part: 'from' },
    { column: 'Tie', part: 'tie' },
    { column: 'To', part: 'to' },
    { column: 'Link', part: 'source' },
    { column: 'Who says', part },
  ],
  publishers: [
    { host: 'gazette.example', name: 'Harbour Gazette' },
    { host: 'tide.example', name: 'Tide Weekly' },
  ],
})
const sheet = (rows: readonly string[]) => `From,Tie,To,Link,Who says\n${rows.map(row => `${row}\n`).join('')}`
const row = (link: string, who: string) => `Ada Quist,owns,Nord AG,https://${link}.example/1,${who}`

describe('a column of speakers', () => {
  it('is told by its heading, and the publisher only reports what they say', () => {
    const rows = [row('gazette', 'Ivo Marsh'), row('tide', 'a former accountant'), row('gazette', ''), row('tide', 'tide weekly')]
    const { previews } = look(sheet(rows), mapped('speaker'))
    expect(previews.flatMap(({ sentences }) => sentences)).toEqual([
      'Ivo Marsh says that Ada Quist owns Nord AG',
      'A former accountant says that Ada Quist owns Nord AG',
      'Harbour Gazette states that Ada Quist owns Nord AG',
      'Tide Weekly states that Ada Quist owns Nord AG',
    ])
    expect(previews.map(({ stated }) => [stated?.by, stated?.speaker])).toEqual([
      ['Harbour Gazette', 'Ivo Marsh'],
      ['Tide Weekly', 'a former accountant'],
      ['Harbour Gazette', null],
      ['Tide Weekly', null],
    ])
    expect(look(sheet(rows)).mapping.columns).toContainEqual({ column: 'Who says', part: 'speaker', tie: 1 })
  })

  it('who has no name is one voice within a document, another in another, and the same when the sheet comes again', async () => {
    const text = sheet([row('gazette', 'a clerk'), row('gazette', 'a clerk').replace('Nord', 'Kest'), row('tide', 'a clerk')])
    const options = { material: material(text), mapping: Mapping.parse(mapped('speaker')), edits: [] }
    const { plan, change } = applyImport(ledger, options, { by: 'Anna', at: '2026-11-29T10:00:00.000Z' })
    const voices = plan.added.entities.filter(({ kind }) => kind === 'Voice')
    expect(voices.map(({ name, status, resolved }) => [name, status, resolved])).toEqual(Array(2).fill(['a clerk', 'unnamed', false]))
    const agents = plan.added.claims.map(({ chain }) => chain.at(-1)?.agent)
    expect([agents[0] === agents[1], agents[0] === agents[2]]).toEqual([true, false])
    expect(plan.added.claims.map(({ modality }) => modality)).toEqual(Array(3).fill('reported'))
    const after = createLedger(changedRecords(await seedRecords(), change))
    expect(dryRun(after, options).sums).toMatchObject({ new: 0, same: 3 })
  })

  it('one address has one publisher: another is told, and nothing is said in its name', () => {
    const rows = [row('gazette', 'Layla Haddad'), row('gazette', 'Bayan News').replace('Nord', 'Kest')]
    expect(look(sheet(rows), mapped('publisher')).skipped).toMatchObject([
      { row: 3, column: 'Who says', reason: expect.stringContaining('another row says that Layla Haddad published') },
    ])
  })
})

describe('what would be turned round or lost without a word', () => {
  it.each([
    ['yes', 'Harbour Gazette states that it is not so that Ada Quist owns Nord AG'],
    ['no', 'Harbour Gazette states that Ada Quist owns Nord AG'],
    ['', 'Harbour Gazette states that Ada Quist owns Nord AG'],
  ])('“%s” in a column of what is not so', (cell, sentence) => {
    expect(look(sheet([row('gazette', cell)]), mapped('not')).previews[0]?.sentences).toEqual([sentence])
  })
  it.each(['??', 'denied by Quiroga', 'denied'])('“%s” in it is neither yes nor no', cell => {
    expect(look(sheet([row('gazette', cell)]), mapped('not')).skipped[0]?.reason).toBe(
      'is neither yes (the source says that it is not so) nor no',
    )
  })
  it('a column “denied” is no guess that it is not so', () => {
    const parts = look('From,Tie,To,Denied\nAda Quist,owns,Nord AG,yes\n').mapping.columns.map(({ part }) => part)
    expect(parts).not.toContain('not')
  })
  it('a date that is not exact is understood as far as it goes, and stands with the claim as it is written', () => {
    const rows = ['ca. 2022', 'since 2018', 'autumn 2021', '2022?', 'soon']
    const report = dryRun(
      ledger,
      {
        material: material(`From,Tie,To,Date\n${rows.map((date, n) => `Ivo Marsh,owns,Nord ${'ABCDE'[n]},${date}\n`).join('')}`),
        mapping: undefined,
        edits: [],
      },
      { preview: [2, 3, 4, 5, 6] },
    )
    expect(report.previews.map(({ besides }) => besides.map(({ key, value }) => `${key} ${value}`))).toEqual([
      ['when ca. 2022', 'on 2022'],
      ['when since 2018', 'from 2018'],
      ['when autumn 2021', 'from 2021-09', 'until 2021-11'],
      ['when 2022?', 'on 2022'],
      [],
    ])
    expect(report.skipped).toMatchObject([{ row: 6, value: 'soon' }])
  })
  it('a span in a column of beginnings has its end; one date is then, not from and until', () => {
    const report = look(
      'From,Tie,To,Since,Date\nIvo Marsh,owns,Nord AG,2018-2023,\nIvo Marsh,owns,Kest Ltd,2019,\nIvo Marsh,owns,Tern Ltd,,2020-01-02\n',
    )
    expect(report.previews.map(({ besides }) => besides.map(({ key, value }) => `${key} ${value}`))).toEqual([
      ['from 2018', 'until 2023'],
      ['from 2019'],
      ['on 2020-01-02'],
    ])
  })
})
