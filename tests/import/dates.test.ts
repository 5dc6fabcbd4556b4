import { describe, expect, it } from 'vitest'
import { apply, ends, look, partsOf } from './plan-kit.ts'

describe('a date beside others', () => {
  it('is the paper’s where the sheet names a paper, and says since and until when by other columns', () => {
    const sheet = 'From,Tie,To,Since,Until,Newspaper,Date\nIvo Marsh,owns,Nord AG,2018,2019,Harbour Chronicle,2023-03-14\n'
    expect(partsOf(look(sheet))).toContain('Date: published')
    const { claims, entities } = apply(sheet).plan.added
    expect(claims.map(({ dateFrom, dateTo }) => [dateFrom, dateTo])).toEqual([['2018', '2019']])
    expect(entities.flatMap(({ facts }) => facts?.date ?? [])).toEqual(['2023-03-14'])
  })

  it('beside a beginning is kept as it is written', () => {
    const { claims } = apply('From,Tie,To,Since,Date\nIvo Marsh,owns,Nord AG,2018,14/03/2023\n', {
      columns: [...ends.columns, { column: 'Since', part: 'start' }, { column: 'Date', part: 'date' }],
    }).plan.added
    expect(claims.map(({ dateFrom, dateTo, qualifiers }) => [dateFrom, dateTo, qualifiers.when])).toEqual([
      ['2018', null, 'Date: 14/03/2023'],
    ])
  })
})
