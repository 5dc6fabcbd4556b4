import { describe, expect, it } from 'vitest'
import { Mapping } from '../../server/contract/import/mapping.ts'
import type { ImportReport } from '../../server/contract/import/report.ts'
import { dryRun } from '../../server/import/import-material.ts'
import { ends, ledger, look } from './plan-kit.ts'

it('refuses signs that no file can hold, in names, titles and ties, each row with its reason', () => {
  const head = 'From,Tie,To,Source,Title\n'
  const odd = ['\u0001', '\ufffe', '\uffff', '\ufdd0']
  const rows = odd.flatMap(sign => [
    `Ada${sign} Quist,owns,Nord AG,https://a.example/1,Harbour`,
    `Ada Quist,ow${sign}ns,Nord AG,https://a.example/2,Harbour`,
    `Ada Quist,owns,Nord AG,https://a.example/3,Har${sign}bour`,
  ])
  const report = look(head + rows.join('\n'))

  expect(report.sums).toMatchObject({ new: 0, unreadable: rows.length })
  for (const { reason } of report.skipped) expect(reason).toMatch(/no character|nobody sees/)
})

it('refuses names and ties that are none for their length, before anything looks into them', () => {
  const long = 'word '.repeat(9000)
  const report = look(`From,Tie,To\n${long},owns,Nord AG\nAda Quist,${long},Nord AG\nAda Quist,owns,Nord AG\n`, ends)

  expect(report.sums).toMatchObject({ new: 1, unreadable: 2 })
  expect(report.skipped.map(({ reason }) => reason).join()).toMatch(/which no name has.*which no tie has/)
  expect(JSON.stringify(report).length).toBeLessThan(long.length)
})

describe('names', () => {
  const sheet = 'From,Tie,To\nNuri al Maliki,spoke with,Muqtada al-Sadr\nNuri al Maliki,spoke with,Ivo Marsh\n'

  it('that the record may have under another spelling are another entity until somebody decides', () => {
    const open = look(sheet, ends)
    expect(open.names.find(({ name }) => name === 'Nuri al Maliki')).toMatchObject({
      as: 'open',
      id: null,
      rows: 2,
      candidates: [{ where: 'record', id: 'nouri-al-maliki', verdict: 'match' }],
    })
    expect(open.entities).toBe(3)
    const decided = look(sheet, { ...ends, names: [{ name: 'Nuri al Maliki', same: 'nouri-al-maliki' }] })
    expect(decided.names.find(({ name }) => name === 'Nuri al Maliki')).toMatchObject({ as: 'same', id: 'nouri-al-maliki' })
    const other = look(sheet, { ...ends, names: [{ name: 'Muqtada al-Sadr' }] })
    expect(other.names.find(({ name }) => name === 'Muqtada al-Sadr')).toMatchObject({ as: 'new', id: null })
  })

  it('are one entity in a table where they are the same letters, or where it was decided', () => {
    const text = 'From,Tie,To\nAda  Quist,owns,Nord AG\nAda Quist,owns,Kest Ltd\nAdah Quist,owns,Third Ltd\n'
    const open = look(text, ends)
    expect(open.entities).toBe(6)
    expect(open.names.find(({ name }) => name === 'Adah Quist')).toMatchObject({
      as: 'open',
      candidates: [{ where: 'table', name: 'Ada Quist' }],
    })
    expect(look(text, { ...ends, names: [{ name: 'Adah Quist', sameAs: 'Ada Quist' }] }).entities).toBe(5)
  })

  it('that were decided are asked still, of the file and not of the record, and can be decided otherwise', () => {
    const text = 'From,Tie,To\nAda Quist,owns,Nord AG\nAda Quist,owns,Kest Ltd\nAdah Quist,owns,Third Ltd\nIvo Bell,owns,Fourth Ltd\n'
    const of = (name: string, sameAs: string) => look(text, { ...ends, names: [{ name, sameAs }] }).names.find(each => each.name === name)
    expect(of('Adah Quist', 'Ada Quist')).toMatchObject({ as: 'same', id: null, candidates: [{ where: 'table', name: 'Ada Quist' }] })
    expect(of('Ivo Bell', 'Ada Quist')).toMatchObject({ as: 'same', id: null, candidates: [{ where: 'table', name: 'Ada Quist' }] })
    const inRecord = look(text, { ...ends, names: [{ name: 'Ivo Bell', same: 'nouri-al-maliki' }] })
    expect(inRecord.names.find(({ name }) => name === 'Ivo Bell')).toMatchObject({
      ...{ as: 'same', id: 'nouri-al-maliki', candidates: [{ where: 'record', id: 'nouri-al-maliki' }] },
    })
  })

  it('are offered once as a pair, the rarer spelling with the more frequent one, of equals the first', () => {
    const text = [
      'From,Tie,To',
      ...['H. Quiroga,owns,Duero Energia', 'Hernán Quiroga,owns,Duero Energia S.L.', 'Hernán Quiroga,owns,Duero Energia S.L.'],
      ...['Hernan Quiroga,owns,Tajo GmbH', 'Luis Quiroga,owns,Tajo Ltd'],
    ].join('\n')
    const pairs = look(text).names.map(({ name, candidates }) => [name, candidates.map(each => `${each.name} ${each.verdict}`)])
    expect(pairs).toEqual([
      ['H. Quiroga', ['Hernán Quiroga review']],
      ['Duero Energia', ['Duero Energia S.L. review']],
      ['Hernan Quiroga', ['Hernán Quiroga match', 'H. Quiroga review']],
    ])
  })

  it('have a kind that a word of theirs tells, or that somebody chose, without deciding who they are', () => {
    const text = 'From,Tie,To\nGrupo Norte,lent to,"Duero, S.L.U."\nFundación Tajo,lent to,Ana Sá Reis\nNuri al Maliki,lent to,Mem de Sá\n'
    const kindsOf = ({ newNames }: ImportReport) => Object.fromEntries(newNames.map(({ name, kind }) => [name, kind]))
    const own = { 'Grupo Norte': 'Company', 'Duero, S.L.U.': 'Company', 'Fundación Tajo': 'Organization' }
    const people = { 'Ana Sá Reis': 'Person', 'Mem de Sá': 'Person' }
    expect(kindsOf(look(text))).toEqual({ ...own, ...people, 'Nuri al Maliki': 'Person' })
    const names = ['Ana Sá Reis', 'Nuri al Maliki'].map(name => ({ name, kind: 'Company', undecided: true }))
    const chosen = look(text, { ...ends, names, fill: true })
    expect(kindsOf(chosen)).toMatchObject({ ...own, 'Ana Sá Reis': 'Company', 'Nuri al Maliki': 'Company' })
    expect(chosen.names.find(({ name }) => name === 'Nuri al Maliki')).toMatchObject({ as: 'open' })
  })

  it.each([
    ['turn the reading order', 'Evil\u202egpj', 'turn the reading order: Evil[RLO]gpj'],
    ['are half a character', 'Ada\ud800 Quist', 'half of a character'],
    ['nobody sees', 'Ada\u200b\u2062Quist', 'signs that nobody sees'],
    ['are no name', '---', 'is no name'],
  ])('with signs that %s are refused with their row, and nothing else is', (_name, name, reason) => {
    const rows = [
      { row: 2, cells: ['Ada Quist', 'owns', name] },
      { row: 3, cells: ['Ada Quist', 'owns', 'Nord AG'] },
    ]
    const tables = [{ name: 't', columns: ['From', 'Tie', 'To'], heading: 1, above: [], rows }]
    const report = dryRun(ledger, { material: { files: [], tables }, mapping: Mapping.parse(ends), edits: [] })
    expect(report.skipped).toMatchObject([{ row: 2, column: 'To' }])
    expect(report.skipped[0]?.reason).toContain(reason)
    expect(report.sums).toMatchObject({ new: 1, unreadable: 1 })
  })
})
