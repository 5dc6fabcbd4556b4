import { describe, expect, it } from 'vitest'
import { notedWords } from '../../server/contract/told/noted.ts'
import { createLedger } from '../../server/evidence/ledger.ts'
import { changedRecords } from '../../server/evidence/records-change.ts'
import { dryRun } from '../../server/import/import-material.ts'
import { seedRecords } from '../server/seed-records.ts'
import { adds, apply, ends, look, material, partsOf, sentencesOf } from './plan-kit.ts'

describe('a guess', () => {
  it.each([
    ['From,To,Relation\nAda Quist,Nord AG,owns\n', ['From: from', 'To: to', 'Relation: tie']],
    ['Source,Target,Type\nAda Quist,Nord AG,owner of\n', ['Source: from', 'Target: to', 'Type: tie']],
    [
      'Entity A,Connection,Entity B,Source URL,Notes\nAda Quist,owns,Nord AG,https://a.example/1,x\n',
      ['Entity A: from', 'Connection: tie', 'Entity B: to', 'Source URL: source', 'Notes: note'],
    ],
    ['Director,Company,Appointed on\nAda Quist,Nord AG,2020\n', ['Director: from', 'Company: to', 'Appointed on: start']],
    [
      'Payer,Payee,Amount,Currency,Date\nNord AG,Kest Ltd,"4,000",EUR,2020-01-02\n',
      ['Payer: from', 'Payee: to', 'Amount: amount', 'Currency: currency', 'Date: date'],
    ],
    [
      'Person,Role,Organisation\nAda Quist,chair,Harbour Club\nIvo Marsh,member of,Harbour Club\n',
      ['Person: from', 'Role: tie', 'Organisation: to'],
    ],
    [
      'المالك,العلاقة,الشركة,الرابط,النسبة\nعلي حسن,يملك,شركة الميناء,https://a.example/1,٥١٪\n',
      ['المالك: from', 'العلاقة: tie', 'الشركة: to', 'الرابط: source', 'النسبة: share'],
    ],
    ['Ada Quist,owns,Nord AG\nIvo Marsh,owns,Kest Ltd\n', ['A: from', 'B: tie', 'C: to']],
  ])('of the columns of %j', (text, parts) => {
    const report = look(text)
    expect(partsOf(report)).toEqual(parts)
    expect(report.sums.unreadable).toBe(0)
    adds(report)
  })

  it('says what a heading alone says, and of what nothing says that it is linked', () => {
    expect(sentencesOf(look('Owner,Company\nAda Quist,Nord AG\n'))).toEqual(['Whoever made sheet.csv states that Ada Quist owns Nord AG'])
    expect(sentencesOf(look('From,To\nAda Quist,Nord AG\n'))).toEqual([
      'Whoever made sheet.csv states that Ada Quist is linked with Nord AG',
    ])
  })
})

describe('an Arabic sheet', () => {
  const sheet = [
    'الشخص,العلاقة,الجهة,الحصة,منذ,المصدر',
    'نوري المالكي,عضو في,حزب الدعوة الإسلامية,,٢٠٠٦,https://sahafa.example/1',
    'علي حسن,يملك,شركة الميناء,"٥١٫٥٪",آذار 2019,https://sahafa.example/2',
    'شركة الميناء,مملوكة لـ,علي حسن,,تشرين الثاني 2020,https://sahafa.example/2',
    'علي حسن,يعمل مستشارا لدى,شركة الميناء,,,',
  ].join('\n')

  it('is read with its own words, digits, months and names', () => {
    const report = look(sheet)
    expect(report.sums).toEqual({ new: 4, changed: 0, same: 0, otherwise: 0, aside: 0, unreadable: 0 })
    expect(report.names.find(({ name }) => name === 'نوري المالكي')).toMatchObject({ as: 'same', id: 'nouri-al-maliki' })
    const { plan } = apply(sheet)
    expect(
      plan.added.claims.map(({ predicate, subject, qualifiers, dateFrom }) => [predicate, subject, qualifiers.share, dateFrom]),
    ).toEqual([
      ['MEMBER_OF', 'nouri-al-maliki', undefined, '2006'],
      ['OWNS', 'person', 51.5, '2019-03'],
      ['OWNS', 'person', undefined, '2020-11'],
      ['TIE', 'person', undefined, null],
    ])
    expect(plan.added.predicates).toMatchObject([
      { id: 'TIE', label: 'يعمل مستشارا لدى', drawn: true, sign: 0, from: ['Person'], to: ['Company'] },
    ])
    expect(plan.added.entities.filter(({ labels }) => labels.includes('Company'))).toMatchObject([{ id: 'company', name: 'شركة الميناء' }])
  })
})

describe('sources', () => {
  it('are one for each address, of a publisher that the record may know, else of its host', () => {
    const text = [
      'From,Tie,To,Link,Publisher,Title,Published',
      'Ada Quist,owns,Nord AG,https://tide.example/1,,Who owns Nord,2022-03-04',
      'Ada Quist,owns,Kest Ltd,https://tide.example/1,,,',
      'Ivo Marsh,owns,Nord AG,https://www.courier.example/2,The Courier,,',
      'Ivo Marsh,owns,Kest Ltd,ftp://x,,,',
      'Ivo Marsh,owns,Third Ltd,The Courier of 3 May,,,',
    ].join('\n')
    const { plan } = apply(text)
    const sources = plan.added.entities.filter(({ facts }) => facts !== null)
    expect(sources.map(({ name, facts }) => [name, facts?.publisher, facts?.url, facts?.date])).toEqual([
      ['Who owns Nord', 'tide-example', 'https://tide.example/1', '2022-03-04'],
      ['courier.example/2', 'the-courier', 'https://www.courier.example/2', null],
      ['sheet.csv', 'whoever-made-sheet-csv', null, null],
    ])
    expect(plan.added.claims.map(({ source, note }) => [source, note])).toEqual([
      ['who-owns-nord', null],
      ['who-owns-nord', null],
      ['courier-example-2', null],
      ['sheet-csv', 'Source, as entered: ftp://x'],
      ['sheet-csv', 'Source, as entered: The Courier of 3 May'],
    ])
  })

  it('are the document of which all rows are, where a mapping names it', () => {
    const { plan } = apply('From,Tie,To\nAda Quist,owns,Nord AG\n', {
      ...ends,
      document: {
        title: 'Annual report',
        publisher: 'Harbour Board',
        url: 'https://board.example/2022',
        date: '2023',
        dateBasis: 'printed on its cover',
      },
    })
    expect(plan.added.entities.find(({ facts }) => facts !== null)).toMatchObject({
      name: 'Annual report',
      facts: { publisher: 'harbour-board', url: 'https://board.example/2022', date: '2023', dateBasis: 'printed on its cover' },
    })
  })
})

describe('what a row says besides', () => {
  it('is in the claim where its predicate has a place, in its note where not, and nothing is cut', () => {
    const long = 'This sentence has many more words than a quote of a claim may ever have here'
    const text = [
      'From,Tie,To,Amount,Share,Role,Quote,Notes',
      `Nord AG,paid,Ivo Marsh,"€1,500.50",,,short words,seen by us`,
      `Nord AG,paid,Ada Quist,2 million,,,${long},`,
      'Ada Quist,is a member of,Harbour Club,EUR 3,,chair,,',
    ].join('\n')
    const { plan } = apply(text)
    expect(plan.added.claims.map(({ qualifiers: { enteredIn: _, ...own }, quote, note }) => [own, quote, note])).toEqual([
      [{ amount: 'EUR 1500.5' }, 'short words', 'seen by us'],
      [{}, null, `Quote: ${long}\nAmount: 2000000, without a currency`],
      [{ role: 'chair' }, null, 'Amount: EUR 3'],
    ])
    expect(plan.notes.map(notedWords).join(' ')).toContain('Quotes of more than 12 words, which stand in the claims’ notes: 1.')
  })

  it.each([
    ['2022-07-20', ['2022-07-20', '2022-07-20']],
    ['20.07.2022', ['2022-07-20', '2022-07-20']],
    ['3/4/2022', ['2022', '2022']],
    ['29 October 2019', ['2019-10-29', '2019-10-29']],
    ['Oct 2019', ['2019-10', '2019-10']],
    ['October 29, 2019', ['2019-10-29', '2019-10-29']],
    ['2019', ['2019', '2019']],
    ['2019-2021', ['2019', '2021']],
    ['Q2 2021', ['2021-04', '2021-06']],
    ['2022-05-01T10:00:00Z', ['2022-05-01', '2022-05-01']],
    ['٢٠١٩', ['2019', '2019']],
  ])('is a date as people write it: %s', (date, expected) => {
    const { plan } = apply(`From,Tie,To,Date\nAda Quist,owns,Nord AG,${JSON.stringify(date)}\n`)
    expect(plan.added.claims.map(({ dateFrom, dateTo }) => [dateFrom, dateTo])).toEqual([expected])
  })

  it.each([
    ['spring 2020', '', ['2020-03', null, 'Since: spring 2020']],
    ['late 2015', '', ['2015-09', null, 'Since: late 2015']],
    ['late 2015', 'spring 2020', ['2015-09', '2020-05', 'Since: late 2015; Until: spring 2020']],
    ['', 'spring 2020', [null, '2020-05', 'Until: spring 2020']],
    ['', 'after 2019', [null, null, 'Until: after 2019']],
    ['before 2019', '', [null, null, 'Since: before 2019']],
    ['between 2018 and 2020', '', ['2018', null, 'Since: between 2018 and 2020']],
    ['2020-05-XX', '2021', ['2020-05', '2021', 'Since: 2020-05-XX']],
    ['June 2018 to March 2019', '', ['2018-06', '2019-03', 'Since: June 2018 to March 2019']],
    ['the 2010s', '', ['2010', null, 'Since: the 2010s']],
    ['2018', '', ['2018', null, undefined]],
  ])('begun “%s” and ended “%s”: an imprecise end of the time is never its other end', (since, until, expected) => {
    const { claims } = apply(`From,Tie,To,Since,Until\nIvo Marsh,owns,Nord AG,${since},${until}\n`, {
      columns: [...ends.columns, { column: 'Since', part: 'start' }, { column: 'Until', part: 'end' }],
    }).plan.added
    expect(claims.map(({ dateFrom, dateTo, qualifiers }) => [dateFrom, dateTo, qualifiers.when])).toEqual([expected])
  })

  it('has its month first where one of its dates can be read no other way', () => {
    const { plan } = apply('From,Tie,To,Date\nAda Quist,owns,Nord AG,3/4/2022\nAda Quist,owns,Kest Ltd,3/14/2022\n')
    expect(plan.added.claims.map(({ dateFrom }) => dateFrom)).toEqual(['2022-03-04', '2022-03-14'])
  })
})

describe('the record', () => {
  it('says otherwise: a share that differs, and that it is not so; both will stand', async () => {
    const first = apply('From,Tie,To,Share,Link\nAda Quist,owns,Nord AG,51,https://tide.example/1\n')
    const later = createLedger(changedRecords(await seedRecords(), first.change))
    const text =
      'From,Tie,To,Share,Link,Is not so\nAda Quist,owns,Nord AG,40,https://courier.example/1,\nAda Quist,owns,Nord AG,,https://courier.example/2,yes\nAda Quist,owns,Nord AG,51,https://tide.example/1,\n'
    const report = dryRun(later, { material: material(text), mapping: undefined, edits: [] })
    expect(report.sums).toEqual({ new: 0, changed: 0, same: 1, otherwise: 2, aside: 0, unreadable: 0 })
    expect(report.claims).toBe(2)
    expect(report.otherwise[0]).toMatchObject({
      row: 2,
      says: 'courier.example states that Ada Quist owns Nord AG',
      record: 'tide.example states that Ada Quist owns Nord AG',
      claim: 'sheet-20261129-r2',
      differs: [{ key: 'share', row: '40', record: '51' }],
    })
    expect(report.otherwise[1]).toMatchObject({ row: 3, differs: [] })
  })

  it('keeps nothing twice that a sheet says twice', () => {
    const report = look('From,Tie,To\nAda Quist,owns,Nord AG\nAda Quist,owns,Nord AG\n', ends)
    expect(report.sums).toMatchObject({ new: 1, same: 1 })
  })
})

describe('a sheet of 500 rows with errors', () => {
  const rows = Array.from({ length: 500 }, (_, i) => {
    const link = `https://tide.example/${i % 40}`
    if (i % 50 === 7) return `,owns,Ship ${i} Ltd,51,2020,${link}`
    if (i % 50 === 13) return `Ada Quist,owns,Ship ${i} Ltd,fifty,2020,${link}`
    if (i % 50 === 21) return `Ada Quist,owns,Ship ${i} Ltd,51,the day before,${link}`
    if (i % 50 === 34) return `Ada Quist,,Ship ${i} Ltd,51,2020,${link}`
    return `Owner ${i % 100} Ltd,owns,Ship ${i} Ltd,51,2020,${link}`
  })
  const text = ['Owner,Relation,Company,Share,Date,Source', ...rows].join('\n')

  it('loses none: every row is written or told with its reason, and put right it is read', () => {
    const report = look(text)
    expect(report.sums).toEqual({ new: 460, changed: 0, same: 0, otherwise: 0, aside: 0, unreadable: 40 })
    expect(report.skipped).toHaveLength(40)
    expect(new Set(report.skipped.map(({ column, reason }) => `${column}: ${reason}`))).toEqual(
      new Set([
        'Owner: is empty: nobody is named there',
        'Share: is not a share from 0 to 100 per cent',
        'Date: is not a date that can be read; write 2022, 2022-07 or 2022-07-20',
        'Relation: is empty: nothing says how they are tied',
      ]),
    )
    adds(report)
    const edits = report.skipped.map(({ row, column }) => ({
      row,
      column: column ?? '',
      value: { Owner: 'Ada Quist', Share: '50', Date: '2019', Relation: 'owns' }[column ?? ''] ?? '',
    }))
    expect(look(text, undefined, edits).sums).toMatchObject({ new: 500, unreadable: 0 })
  })
})
