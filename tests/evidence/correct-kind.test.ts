import { expect, test } from 'vitest'
import { createLedger, type Ledger } from '../../server/evidence/ledger.ts'
import { changedRecords } from '../../server/evidence/records-change.ts'
import { applyImport } from '../../server/import/import-material.ts'
import { kindSubmission } from '../../server/record/correct-kind.ts'
import { Refused } from '../../server/record/refused.ts'
import { readFiles } from '../../server/tables/read-files.ts'
import { seedRecords } from './seed-ledger.ts'

const at = '2026-11-30T10:00:00.000Z'
const by = 'Anna Berg'
const sheet = 'From,Tie,To\nMirador Norte,lent its name to,Anna Corte\nAnna Corte,is married to,Luis Corte\n'
const imported = (): Ledger => {
  const files = [{ name: 'kinds.csv', bytes: new TextEncoder().encode(sheet) }]
  const { change } = applyImport(createLedger(seedRecords), { material: readFiles(files), mapping: undefined, edits: [] }, { by, at })
  return createLedger(changedRecords(seedRecords, change))
}
const corrected = (ledger: Ledger, id: string, kind: string): Ledger =>
  createLedger(changedRecords(ledger.records, kindSubmission(id, { kind, by })(ledger, at).change))
const refusal = (id: string, kind: string): string => {
  try {
    corrected(imported(), id, kind)
    return ''
  } catch (error) {
    return error instanceof Refused ? error.complaints.map(({ reason }) => reason).join(' ') : String(error)
  }
}

test('another kind is what the entity is from then on; what an import made of its guess takes it too; put back, all but the history is as before', () => {
  const before = imported()
  const after = corrected(before, 'mirador-norte', 'Company')
  expect(after.entities.get('mirador-norte')).toMatchObject({
    kind: 'Company',
    labels: expect.arrayContaining(['Company', 'Organization']),
  })
  expect(after.predicates.get('LENT_ITS_NAME_TO')).toMatchObject({ from: ['Person', 'Company'], to: ['Person'] })
  const { corrected: history, ...back } = corrected(after, 'mirador-norte', 'Person').entities.get('mirador-norte')!
  expect(back).toEqual(before.entities.get('mirador-norte'))
  expect(history?.map(({ was, now }) => [was, now])).toEqual([
    ['Person', 'Company'],
    ['Company', 'Person'],
  ])
})

test('what claims would not hold of is refused with their names; so are what it is already, sources, voices, and kinds that there are not', () => {
  expect(refusal('anna-corte', 'Company')).toContain('1 of its claims would not hold of such a one (kinds-20261130-r3)')
  expect(refusal('mirador-norte', 'Person')).toContain('is of the kind Person already')
  expect(refusal('kinds-csv', 'Company')).toContain('is a source or a voice')
  expect(refusal('mirador-norte', 'Voice')).toContain('is a source or a voice')
  expect(refusal('mirador-norte', 'Actor')).toContain('is a label of other kinds')
  expect(refusal('nobody', 'Company')).toContain('nobody')
})
