import { describe, expect, it } from 'vitest'
import { adds, apply, ends, look, sentencesOf } from './plan-kit.ts'

describe('ties', () => {
  it('say the same the other way round', () => {
    const report = look('From,Tie,To\nNord AG,owned by,Ada Quist\nNord AG,is employed by,Ada Quist\nAda Quist,employer of,Ivo Marsh\n')
    expect(sentencesOf(report).map(text => text.replace('Whoever made sheet.csv states that ', ''))).toEqual([
      'Ada Quist owns Nord AG',
      'Nord AG is employed by Ada Quist',
      'Ivo Marsh is employed by Ada Quist',
    ])
  })

  it('that have no predicate become new drawn ones of sign 0; a shipped one that refuses these kinds is not used; no row is lost', () => {
    const { plan } = apply('From,Tie,To\nNord AG,is married to,Kest Ltd\nNord AG,Frobs,Kest Ltd\nAda Quist,is married to,Ivo Marsh\n', {
      ...ends,
      fill: true,
    })
    expect(plan.added.claims.map(({ predicate }) => predicate)).toEqual(['IS_MARRIED_TO', 'FROBS', 'MARRIED_TO'])
    expect(plan.added.predicates).toMatchObject([
      { id: 'IS_MARRIED_TO', from: ['Company'], to: ['Company'], sign: 0, drawn: true },
      { id: 'FROBS', label: 'Frobs', sign: 0, drawn: true },
    ])
    expect(plan.added.families).toMatchObject([{ id: 'other' }])
  })

  it('that are new read as they were typed where that is a sentence', () => {
    const text =
      'From,Tie,To\nAda Quist,director,Nord AG\nAda Quist,lawyer for,Ivo Marsh\nAda Quist,lent to,Ivo Marsh\nAda Quist,frobs,Ivo Marsh\n'
    expect(sentencesOf(look(text)).map(sentence => sentence.replace('Whoever made sheet.csv states that Ada Quist ', ''))).toEqual([
      ...['is tied (“director”) to Nord AG', 'is tied (“lawyer for”) to Ivo Marsh', 'lent to Ivo Marsh', 'frobs Ivo Marsh'],
    ])
  })

  it.each([
    ['not owner of', 'OWNS'],
    ['no stake in', 'OWNS'],
    ['does not own', 'OWNS'],
    ["isn't a member of", 'MEMBER_OF'],
    ['never worked with', 'WORKED_WITH'],
    ['لا يملك', 'OWNS'],
    ['NOT_OWNER_OF', 'OWNS'],
  ])('that something negates are claims that it is not so: %s', (tie, predicate) => {
    const text = `From,Tie,To\nAda Quist,${tie},Harbour Club\n`
    expect(apply(text).plan.added.claims.map(claim => [claim.predicate, claim.polarity])).toEqual([[predicate, 'negative']])
    expect(look(text).values).toMatchObject([{ negative: true, reason: expect.stringContaining('says that it is not so') }])
    expect(sentencesOf(look(text))[0]).toContain('not so')
    const taken = look(text, { ...ends, values: [{ value: tie, predicate: 'OWNS' }] })
    expect(taken.values).toMatchObject([{ negative: false, reason: 'the mapping says so' }])
  })

  it('a rank is no negation: No. 2 of', () => {
    expect(look('From,Tie,To\nAda Quist,No. 2 of,Harbour Club\n').values).toMatchObject([{ negative: false }])
  })

  it('that something negates twice, in words and in a column, cannot be read', () => {
    const report = look('From,Tie,To,Not\nAda Quist,not owner of,Nord AG,yes\nAda Quist,not owner of,Nord AG,no\n')
    expect(report.skipped).toMatchObject([{ row: 2, column: 'Not', reason: expect.stringContaining('says already that it is not so') }])
    expect(report.sums).toMatchObject({ new: 1, unreadable: 1 })
  })

  it.each([
    'former director of',
    'was owned by',
    'no longer a member of',
    'managing director',
    'appointed director of',
    'ex owner',
    'advised',
    'met',
    'beneficial owner',
    'married',
  ])('that a shipped predicate does not say become new ones under the words typed: %s', tie => {
    const { plan } = apply(`From,Tie,To\nAda Quist,${tie},Ivo Marsh\n`)
    expect(plan.added.predicates).toMatchObject([{ label: tie }])
    expect(plan.added.claims).toMatchObject([{ polarity: 'positive' }])
  })

  it('that nobody decided on are rows that cannot be read, with what to do', () => {
    const report = look('From,Tie,To\nNord AG,is married to,Kest Ltd\nNord AG,frobs,Kest Ltd\n', ends)
    expect(report.skipped.map(({ row, column, reason }) => [row, column, reason])).toEqual([
      [2, 'Tie', 'MARRIED_TO goes from a person to a person, and Nord AG is a company, Kest Ltd a company'],
      [3, 'Tie', 'has no predicate yet; choose one, make a new one, or leave it aside'],
    ])
    expect(report.values.map(({ value, as }) => [value, as])).toEqual(
      [
        ['frobs', 'open'],
        ['is married to', 'open'],
      ].reverse(),
    )
    adds(report)
  })

  it('are left aside, or made under other words, as a mapping says', () => {
    const report = look('From,Tie,To\nNord AG,rumour,Kest Ltd\nNord AG,lent,Kest Ltd\n', {
      ...ends,
      values: [
        { value: 'Rumour', predicate: null },
        { value: 'lent', predicate: 'LENT_TO', reversed: true },
      ],
      predicates: [
        {
          id: 'LENT_TO',
          label: 'lent to',
          phrase: 'lent money to',
          family: 'money',
          sign: 0,
          symmetric: false,
          drawn: true,
          from: ['Actor'],
          to: ['Actor'],
        },
      ],
    })
    expect(report.sums).toMatchObject({ aside: 1, new: 1 })
    expect(sentencesOf(report)).toEqual(['Whoever made sheet.csv states that Kest Ltd lent money to Nord AG'])
  })

  it('are several in one row, where there is anything for them', () => {
    const text = 'Owner,Company,Director\nAda Quist,Nord AG,Ivo Marsh\nAda Quist,Kest Ltd,\n'
    const { plan } = apply(text, {
      columns: [
        { column: 'Owner', part: 'from' },
        { column: 'Company', part: 'to' },
        { column: 'Director', part: 'from', tie: 2 },
      ],
      constants: { tie: 'OWNS' },
    })
    expect(plan.added.claims.map(({ id, subject, object }) => [id, subject, object])).toEqual([
      ['sheet-20261129-r2', 'ada-quist', 'nord-ag'],
      ['sheet-20261129-r2-2', 'ivo-marsh', 'nord-ag'],
      ['sheet-20261129-r3', 'ada-quist', 'kest-ltd'],
    ])
  })
})
