import { expect } from 'vitest'
import { Mapping } from '../../server/contract/import/mapping.ts'
import type { ImportReport } from '../../server/contract/import/report.ts'
import { createLedger } from '../../server/evidence/ledger.ts'
import { applyImport, dryRun } from '../../server/import/import-material.ts'
import { readFiles } from '../../server/tables/read-files.ts'
import { seedRecords } from '../server/seed-records.ts'

export const ledger = createLedger(await seedRecords())

export const material = (text: string, name = 'sheet.csv') => readFiles([{ name, bytes: new TextEncoder().encode(text) }])
export const look = (text: string, mapping?: object, edits: { row: number; column: string; value: string }[] = []): ImportReport =>
  dryRun(ledger, { material: material(text), mapping: mapping && Mapping.parse(mapping), edits }, { preview: [2, 3, 4, 5, 6, 7] })
export const apply = (text: string, mapping?: object) =>
  applyImport(
    ledger,
    { material: material(text), mapping: mapping && Mapping.parse(mapping), edits: [] },
    { by: 'Anna', at: '2026-11-29T10:00:00.000Z' },
  )
export const partsOf = ({ mapping }: ImportReport) => mapping.columns.map(({ column, part }) => `${column}: ${part}`)
export const sentencesOf = ({ previews }: ImportReport) => previews.flatMap(({ sentences }) => sentences)
export const adds = ({ rows, sums }: ImportReport) => expect(Object.values(sums).reduce((a, b) => a + b)).toBe(rows)

export const ends = {
  columns: [
    { column: 'From', part: 'from' },
    { column: 'Tie', part: 'tie' },
    { column: 'To', part: 'to' },
  ],
}
