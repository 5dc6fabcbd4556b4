import { describe, expect, it } from 'vitest'
import { dateAsWritten } from '../../server/dates/as-written.ts'
import { reportLines } from '../../server/process/import-lines.ts'
import { apply, look } from './plan-kit.ts'

const sheet = (column: string, values: readonly string[], tie = 'owns') =>
  `From,Tie,To,${column}\n${values.map((value, i) => `Ada Quist,${tie},Nord ${'ABCDEFGH'[i]} Ltd,${JSON.stringify(value)}\n`).join('')}`
const part = { Date: 'date', Since: 'start', Share: 'share', Amount: 'amount' } as const
const mapped = (column: keyof typeof part, more: object, all: object = {}) => ({
  columns: [
    ...(['From', 'Tie', 'To'] as const).map(each => ({ column: each, part: each.toLowerCase() })),
    { column, part: part[column], ...more },
  ],
  fill: true,
  ...all,
})
const datesOf = (text: string, mapping?: object) =>
  apply(text, mapping).plan.added.claims.map(({ dateFrom, qualifiers }) => [dateFrom, qualifiers.when ?? null])
const sharesOf = (text: string, mapping?: object) =>
  apply(text, mapping).plan.added.claims.map(({ qualifiers, note }) => qualifiers.share ?? note)
const amountsOf = (text: string, mapping?: object) =>
  apply(text, mapping).plan.added.claims.map(({ qualifiers, note }) => qualifiers.amount ?? note)

describe('a column of dates', () => {
  const mixed = sheet('Since', ['03/04/2021', '25/12/2020', '12/25/2020', '05/05/2021'])

  it('has the order that its own values tell', () => {
    expect(datesOf(sheet('Since', ['03/04/2021', '25/12/2020']))).toEqual([
      ['2021-04-03', null],
      ['2020-12-25', null],
    ])
    expect(datesOf(sheet('Since', ['03/04/2021', '12/25/2020']))[0]).toEqual(['2021-03-04', null])
    expect(look(sheet('Since', ['03/04/2021', '25/12/2020'])).doubts).toEqual([])
  })

  it('that is mixed is told with its counts, and what can be read two ways is left as it is written', () => {
    const report = look(mixed)
    const doubt = { column: 'Since', about: 'dates', sample: '03/04/2021', either: 1, one: 1, other: 1, read: 'written' }
    expect(report.doubts).toEqual([doubt])
    expect(datesOf(mixed)).toEqual([
      ['2021', 'Since: 03/04/2021'],
      ['2020-12-25', null],
      ['2020-12-25', null],
      ['2021-05-05', null],
    ])
    expect(reportLines(report)).toContain(
      '“Since”: 1 value can be read two ways (“03/04/2021”), 1 only day first, 1 only month first; they are read as written. To change it: "dates": "dmy" | "mdy" | "written" of the column, in the mapping.',
    )
  })

  it('is read as somebody decides for it or for all, which is still told', () => {
    for (const mapping of [mapped('Since', { dates: 'mdy' }), mapped('Since', {}, { dates: 'mdy' })]) {
      expect(datesOf(mixed, mapping)[0]).toEqual(['2021-03-04', null])
      expect(look(mixed, mapping).doubts).toMatchObject([{ either: 1, read: 'mdy' }])
    }
    expect(datesOf(mixed, mapped('Since', { dates: 'dmy' }, { dates: 'mdy' }))[0]).toEqual(['2021-04-03', null])
  })
})

describe('a column of amounts', () => {
  it('has the sign that its own values tell; each that can be read in one way is read in it', () => {
    expect(amountsOf(sheet('Amount', ['EUR 1.234', 'EUR 33,30'], 'paid'))).toEqual(['EUR 1234', 'EUR 33.3'])
    expect(amountsOf(sheet('Amount', ['EUR 1.234', 'EUR 33.30'], 'paid'))).toEqual(['EUR 1.234', 'EUR 33.3'])
  })

  it('that is mixed leaves them as written; where none tells, money has thousands, and both are told', () => {
    const mixed = sheet('Amount', ['EUR 1.234', 'EUR 33,30', 'EUR 12.50'], 'paid')
    expect(look(mixed).doubts).toMatchObject([{ column: 'Amount', about: 'decimal', either: 1, one: 1, other: 1, read: 'written' }])
    expect(amountsOf(mixed)).toEqual(['Amount: EUR 1.234', 'EUR 33.3', 'EUR 12.5'])
    expect(amountsOf(mixed, mapped('Amount', { decimal: ',' }))[0]).toBe('EUR 1234')
    const alone = sheet('Amount', ['EUR 4,000', 'EUR 1,500'], 'paid')
    expect(look(alone).doubts).toMatchObject([{ either: 2, one: 0, other: 0, read: '.' }])
    expect(amountsOf(alone)).toEqual(['EUR 4000', 'EUR 1500'])
  })
})

describe('a column of shares', () => {
  const mixed = sheet('Share', ['33,3 %', '12.5 %', '0.05', '100', '0'])

  it('reads both signs, and leaves 0.05 among per cents as written until somebody says what it is', () => {
    expect(sharesOf(mixed)).toEqual([33.3, 12.5, 'Share: 0.05', 100, 0])
    expect(look(mixed).doubts).toEqual([{ column: 'Share', about: 'shares', sample: '0.05', either: 1, one: 3, other: 0, read: 'written' }])
    expect(sharesOf(mixed, mapped('Share', { shares: 'fraction' }))).toEqual([33.3, 12.5, 5, 100, 0])
    expect(sharesOf(mixed, mapped('Share', { shares: 'percent' }))).toEqual([33.3, 12.5, 0.05, 100, 0])
  })

  it('whose values are all at most 1 are parts of one', () => {
    expect(sharesOf(sheet('Share', ['0.5', '0,25', '1']))).toEqual([50, 25, 100])
  })
})

it.each([
  ['Q2 2021', '2021-04', '2021-06'],
  ['2021-Q4', '2021-10', '2021-12'],
  ['q1/2020', '2020-01', '2020-03'],
  ['the second quarter of 2021', '2021-04', '2021-06'],
  ['3rd quarter 2019', '2019-07', '2019-09'],
  ['H2 2021', '2021-07', '2021-12'],
])('%s is %s to %s', (text, from, to) => {
  expect(dateAsWritten(text)).toMatchObject({ from, to })
})

it.each(['Q5 2021', 'H3 2021', 'fifth quarter of 2021'])('%s is no date', text => expect(dateAsWritten(text)).toBeNull())
