import { beforeAll, describe, expect, it } from 'vitest'
import { Mapping } from '../../server/contract/import/mapping.ts'
import type { ImportReport } from '../../server/contract/import/report.ts'
import { createLedger, type Ledger } from '../../server/evidence/ledger.ts'
import { changedRecords } from '../../server/evidence/records-change.ts'
import { applyImport, dryRun } from '../../server/import/import-material.ts'
import type { Plan } from '../../server/import/plan/plan.ts'
import { readFiles } from '../../server/tables/read-files.ts'
import { seedRecords } from '../server/seed-records.ts'

let empty: Ledger
beforeAll(async () => {
  empty = createLedger({ ...(await seedRecords()), entities: [], claims: [], assessments: [] })
})
const columns = { Who: 'from', Tie: 'tie', Body: 'to', Link: 'source', Paper: 'publisher', Says: 'speaker' }
const mapping = Mapping.parse({ columns: Object.entries(columns).map(([column, part]) => ({ column, part })), fill: true })
const input = (rows: readonly string[], name = 'sheet.csv') => ({
  material: readFiles([
    { name, bytes: new TextEncoder().encode(`${Object.keys(columns).join()}\n${rows.map(row => `${row}\n`).join('')}`) },
  ]),
  mapping,
  edits: [],
})
interface Imported {
  plan: Plan
  after: Ledger
}
function imported(ledger: Ledger, rows: readonly string[], name?: string): Imported {
  const { plan, change } = applyImport(ledger, input(rows, name), { by: 'Anna', at: '2026-11-29T10:00:00.000Z' })
  return { plan, after: createLedger(changedRecords(ledger.records, change)) }
}
const again = (ledger: Ledger, rows: readonly string[]): ImportReport => dryRun(ledger, input(rows))
const named = (ledger: Ledger, name: string) => ledger.entities.list.filter(each => each.name === name)

describe('one name of a table is one entity', () => {
  const rows = [
    'Ada Quist,owns,Harbour Courier,https://tide.example/1,Tide Weekly,',
    'Ivo Marsh,owns,Nord AG,https://courier.example/2,Harbour Courier,',
    'Mara Voss,owns,Nord AG,https://voss.example/3,Mara Voss,',
    'Ivo Marsh,owns,Kest Ltd,https://kest.example/4,Kest Ltd,',
  ]

  it('also where it is an end of one row and the publisher of another, whatever it is', () => {
    const { plan, after } = imported(empty, rows)
    const labels = (name: string) => named(after, name).map(each => each.labels.filter(label => label !== 'Entity').join())
    expect(labels('Harbour Courier')).toEqual(['Actor,Organization,Publisher'])
    expect(labels('Mara Voss')).toEqual(['Actor,Person,Publisher'])
    expect(labels('Kest Ltd')).toEqual(['Actor,Organization,Company,Publisher'])
    expect(plan.added.claims.map(({ chain }) => chain[0]?.agent)).toEqual(['tide-weekly', 'harbour-courier', 'mara-voss', 'kest-ltd'])
    expect(dryRun(empty, input(rows)).newNames.find(({ name }) => name === 'Harbour Courier')?.told.code).toBe('publishesInTable')
  })

  it('also where an earlier table made it no publisher: it becomes one, and nothing of the name is new', () => {
    const { after: before } = imported(empty, rows.slice(0, 1), 'earlier.csv')
    expect(named(before, 'Harbour Courier')[0]?.labels).not.toContain('Publisher')
    expect(again(before, rows.slice(1, 2))).toMatchObject({ entities: 2, sums: { new: 1 } })
    const { after } = imported(before, rows.slice(1, 2))
    expect(named(after, 'Harbour Courier').map(({ labels }) => labels.includes('Publisher'))).toEqual([true])
  })
})

describe('the same table again', () => {
  const rows = [
    'Ada Quist,owns,Harbour Courier,https://tide.example/1,Tide Weekly,a former accountant',
    'Ivo Marsh,owns,Nord AG,https://courier.example/2,Harbour Courier,Mara Voss',
    'Ivo Marsh,not owner of,Kest Ltd,,,',
  ]
  const all = { new: 0, changed: 0, same: 3, otherwise: 0, aside: 0, unreadable: 0 }

  it('has every row there already', () => {
    expect(again(imported(empty, rows).after, rows)).toMatchObject({ sums: all, claims: 0, entities: 0, sources: 0 })
  })

  it('has it also where the kind of one that it brought was corrected, or another of its name came since', () => {
    const { after } = imported(empty, rows)
    const change = (id: string, kind: string) => {
      const entity = after.entities.get(id)!
      return { ...entity, kind, labels: after.kinds.labelsOf(kind) }
    }
    const corrected = createLedger({
      ...after.records,
      entities: after.records.entities
        .map(each => (each.id === 'nord-ag' ? change('nord-ag', 'Vehicle') : each))
        .concat({ ...after.entities.get('mara-voss')!, id: 'mara-voss-2' }),
    })
    const report = again(corrected, rows)
    expect(report).toMatchObject({ sums: all, entities: 0 })
    expect(report.names.find(({ name }) => name === 'Nord AG')).toMatchObject({
      as: 'same',
      id: 'nord-ag',
      told: { code: 'cameFromThisFile' },
    })
  })

  it('has the row that changed as the only one to write', () => {
    const { after } = imported(empty, rows)
    const changed = rows.with(1, rows[1]!.replace('courier.example/2', 'courier.example/9'))
    expect(again(after, changed).sums).toEqual({ ...all, new: 1, same: 2 })
  })
})
