import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { Mapping } from '../../server/contract/import/mapping.ts'
import { createLedger } from '../../server/evidence/ledger.ts'
import { dryRun } from '../../server/import/import-material.ts'
import { readFiles } from '../../server/tables/read-files.ts'
import { seedRecords } from '../server/seed-records.ts'

const guide = readFileSync('docs/import.md', 'utf8')
const material = () => readFiles([{ name: 'import-example.csv', bytes: readFileSync('docs/import-example.csv') }])

it('the guide’s mapping fits its example, and a guess comes to as much', async () => {
  const [, written] = /docs\.test\.ts reads this -->\n```json\n([\s\S]*?)```/.exec(guide) ?? []
  const mapping = Mapping.parse(JSON.parse(written ?? ''))
  const ledger = createLedger(await seedRecords())
  const mapped = dryRun(ledger, { material: material(), mapping, edits: [] })
  expect(mapped.sums).toEqual({ new: 4, changed: 0, same: 0, otherwise: 0, aside: 1, unreadable: 1 })
  expect(mapped.predicates.map(({ id, claims }) => [id, claims])).toEqual([
    ['OWNS', 2],
    ['CHARTERED', 1],
    ['MARRIED_TO', 1],
  ])
  const guessed = dryRun(ledger, { material: material(), mapping: undefined, edits: [] })
  expect(guessed).toMatchObject({ rows: 6, claims: 5, relations: 5, skipped: [{ row: 9, column: 'Share' }] })
})
