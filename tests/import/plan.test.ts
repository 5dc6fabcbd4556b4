import { beforeAll, describe, expect, it } from 'vitest'
import { Mapping } from '../../server/contract/import/mapping.ts'
import type { ImportReport } from '../../server/contract/import/report.ts'
import { notedWords } from '../../server/contract/told/noted.ts'
import { createLedger, type Ledger } from '../../server/evidence/ledger.ts'
import { changedRecords } from '../../server/evidence/records-change.ts'
import { applyImport, dryRun } from '../../server/import/import-material.ts'
import { readFiles } from '../../server/tables/read-files.ts'
import { seedRecords } from '../server/seed-records.ts'

let ledger: Ledger
beforeAll(async () => {
  ledger = createLedger(await seedRecords())
})

const material = (text: string, name = 'sheet.csv') => readFiles([{ name, bytes: new TextEncoder().encode(text) }])
const look = (text: string, mapping?: object, edits: { row: number; column: string; value: string }[] = []): ImportReport =>
  dryRun(ledger, { material: material(text), mapping: mapping && Mapping.parse(mapping), edits }, { preview: [2, 3, 4, 5, 6, 7] })
const apply = (text: string, mapping?: object) =>
  applyImport(
    ledger,
    { material: material(text), mapping: mapping && Mapping.parse(mapping), edits: [] },
    { by: 'Anna', at: '2026-11-29T10:00:00.000Z' },
  )
const partsOf = ({ mapping }: ImportReport) => mapping.columns.map(({ column, part }) => `${column}: ${part}`)
const sentencesOf = ({ previews }: ImportReport) => previews.flatMap(({ sentences }) => sentences)
const adds = ({ rows, sums }: ImportReport) => expect(Object.values(sums).reduce((a, b) => a + b)).toBe(rows)

const ends = {
  columns: [
    { column: 'From', part: 'from' },
    { column: 'Tie', part: 'tie' },
    { column: 'To', part: 'to' },
  ],
}

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

  it('that are new read as what somebody is, and never the other way round', () => {
    const text =
      'From,Tie,To\nAda Quist,director,Nord AG\nAda Quist,lawyer for,Ivo Marsh\nAda Quist,lent to,Ivo Marsh\nAda Quist,frobs,Ivo Marsh\n'
    expect(sentencesOf(look(text)).map(sentence => sentence.replace('Whoever made sheet.csv states that Ada Quist ', ''))).toEqual([
      ...['is director of Nord AG', 'is lawyer for Ivo Marsh', 'lent to Ivo Marsh', 'frobs Ivo Marsh'],
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
    ['former director of', 'is former director of'],
    ['was owned by', 'was owned by'],
    ['no longer a member of', 'no longer a member of'],
    ['ex owner', 'ex owner'],
    ['advised', 'advised'],
    ['met', 'met'],
    ['beneficial owner', 'beneficial owner'],
    ['married', 'married'],
  ])('that a shipped predicate does not say become new ones in the words typed: %s', (tie, phrase) => {
    const { plan } = apply(`From,Tie,To\nAda Quist,${tie},Ivo Marsh\n`)
    expect(plan.added.predicates).toMatchObject([{ phrase, label: tie }])
    expect(plan.added.claims).toMatchObject([{ polarity: 'positive' }])
  })

  it('that nobody decided on are rows that cannot be read, with what to do', () => {
    const report = look('From,Tie,To\nNord AG,is married to,Kest Ltd\nNord AG,frobs,Kest Ltd\n', ends)
    expect(report.skipped.map(({ row, column, reason }) => [row, column, reason])).toEqual([
      [2, 'Tie', 'MARRIED_TO goes from Person to Person, and Nord AG is a Company, Kest Ltd a Company'],
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
    ['3/4/2022', ['2022-04-03', '2022-04-03']],
    ['29 October 2019', ['2019-10-29', '2019-10-29']],
    ['Oct 2019', ['2019-10', '2019-10']],
    ['October 29, 2019', ['2019-10-29', '2019-10-29']],
    ['2019', ['2019', '2019']],
    ['2019-2021', ['2019', '2021']],
    ['2022-05-01T10:00:00Z', ['2022-05-01', '2022-05-01']],
    ['٢٠١٩', ['2019', '2019']],
  ])('is a date as people write it: %s', (date, expected) => {
    const { plan } = apply(`From,Tie,To,Date\nAda Quist,owns,Nord AG,${JSON.stringify(date)}\n`)
    expect(plan.added.claims.map(({ dateFrom, dateTo }) => [dateFrom, dateTo])).toEqual([expected])
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
    })
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
