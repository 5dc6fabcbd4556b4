import { expect, test } from 'vitest'
import { lookAt } from '../../server/answers/material.ts'
import { dryRun } from '../../server/import/import-material.ts'
import { ledger, look, material, partsOf, sentencesOf } from './plan-kit.ts'

/** As a reporter has it who has never seen this program. */
const sheet = `Person or body,Connection,Organisation,From,EUR,Article / register entry
Ines Falk,board member of,Ostwind Logistik,2010,,https://register.example/0
Tomás Rey,managing director,Vitro Labor,2011,,https://register.example/1
Stadt Brugg,awarded contract to,Ostwind Logistik,3.2.2016,12500,https://kurier.example/1
Kanton Auental,awarded contract to,Vitro Labor,4.2.2016,80000,https://kurier.example/2
`

test('a sheet that is seen for the first time is read with amounts, kinds and sentences as people mean them', () => {
  const report = look(sheet)
  expect(report.sums).toMatchObject({ new: 4, unreadable: 0 })
  expect(partsOf(report)).toContain('EUR: amount')
  expect(report.mapping.constants.currency).toBe('EUR')
  expect(sentencesOf(report).slice(0, 2)).toEqual([
    expect.stringContaining('Ines Falk is board member of Ostwind Logistik'),
    expect.stringContaining('Tomás Rey is tied (“managing director”) to Vitro Labor'),
  ])
  const kinds = Object.fromEntries(report.newNames.map(({ name, kind }) => [name, kind]))
  expect(kinds).toEqual({
    ...{ 'Ines Falk': 'Person', 'Tomás Rey': 'Person', 'Stadt Brugg': 'StateBody', 'Kanton Auental': 'StateBody' },
    ...{ 'Ostwind Logistik': 'Organization', 'Vitro Labor': 'Organization' },
  })
})

test('a heading tells a kind only where the name does not', () => {
  const report = look('Person,Relation,Company\nAda Quist,owns,Ministry of Ports\nNordkai Ltd,owns,Blue Pier\n')
  const kinds = Object.fromEntries(report.newNames.map(({ name, kind }) => [name, kind]))
  expect(kinds).toEqual({ 'Ada Quist': 'Person', 'Ministry of Ports': 'StateBody', 'Nordkai Ltd': 'Company', 'Blue Pier': 'Company' })
})

test('looks at other rows, cells and mappings of one table, in any order, say what a first look says', () => {
  const packed = JSON.stringify(material(sheet))
  const { mapping } = look(sheet)
  const edits = [{ row: 2, column: 'Organisation', value: 'Nordkai AG' }]
  const asked = [
    { mapping, edits: [], preview: [2], most: 10 },
    { mapping, edits: [], preview: [4], most: 10 },
    { mapping, edits, preview: [4, 2], most: 10 },
    { mapping: { ...mapping, constants: {} }, edits: [], preview: [4], most: 10 },
    { mapping, edits: [], preview: [5], most: 1 },
  ]
  for (const each of [...asked, ...asked.toReversed()]) {
    const { preview, most, ...input } = each
    expect(lookAt(ledger, { material: packed, ...each })).toEqual(
      dryRun(ledger, { material: material(sheet), ...input }, { preview, most }),
    )
  }
})
