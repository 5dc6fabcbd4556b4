import { describe, expect, it } from 'vitest'
import { everyone } from '../../server/contract/everyone.ts'
import { Mapping } from '../../server/contract/import/mapping.ts'
import { createLedger } from '../../server/evidence/ledger.ts'
import { changedRecords } from '../../server/evidence/records-change.ts'
import { negatedTie, negates } from '../../server/import/guess/negation-words.ts'
import { dryRun } from '../../server/import/import-material.ts'
import { importOf } from '../../server/import/plan/ids.ts'
import { drawnGraph } from '../../server/ledger/denial-words.ts'
import { headline, inOne } from '../../server/ledger/headlines.ts'
import { positionsOnRelation } from '../../server/ledger/positions.ts'
import { relationEvidence } from '../../server/ledger/relation-evidence.ts'
import { apply, ledger, look, material } from './plan-kit.ts'

const sentences = (text: string, mapping?: object): string[] => {
  const { plan, change } = apply(text, mapping)
  const after = createLedger(changedRecords(ledger.records, change))
  return plan.added.claims.map(claim => inOne(headline(after, after.claims.get(claim.id)!)))
}

describe('words of a tie that deny', () => {
  it.each([
    ['denies owning', 'owns'],
    ['denies sitting on the board of', 'sits on the board of'],
    ['denied being a member of', 'is a member of'],
    ['denies that he owns', 'owns'],
    ['denies any stake in', 'stake in'],
    ['denied having paid', 'paid'],
    ['rejects chairing', 'chairs'],
    ['denies managing', 'manages'],
    ['denies donating to', 'donates to'],
    ['denies visiting', 'visits'],
    ['denies controlling', 'controls'],
  ])('“%s” is “%s”, denied', (words, rest) => expect(negatedTie(words)).toMatchObject({ rest, denies: true }))

  it.each(['denies', 'denies not owning', 'denies any', 'none', 'not never owner'])('“%s” leaves no tie', words => {
    expect([negatedTie(words), negates(words)]).toEqual([null, true])
  })

  it.each(['disputes a border with', 'rejects', 'owns', 'former owner of', 'No. 2 of'])('“%s” denies nothing', words =>
    expect(negates(words)).toBe(false),
  )

  const sheet = [
    'From,Tie,To,Link,Says',
    'Tomas Varga,denies owning,Saltmarsh Ltd,https://fen.example/1,',
    'Maud Varga,denies sitting on the board of,Saltmarsh Ltd,https://fen.example/2,Ivo Marsh',
    'Ivo Marsh,sits on the board of,Saltmarsh Ltd,https://fen.example/3,',
    'Ivo Marsh,no stake in,Saltmarsh Ltd,https://fen.example/4,',
    'Ivo Marsh,denies,Saltmarsh Ltd,https://fen.example/5,',
    'Ivo Marsh,denies not owning,Saltmarsh Ltd,https://fen.example/6,',
  ].join('\n')
  const mapping = {
    columns: Object.entries({ From: 'from', Tie: 'tie', To: 'to', Link: 'source', Says: 'speaker' }).map(([column, part]) => ({
      column,
      part,
    })),
    fill: true,
  }

  it('are said by whoever denies, and never become a tie, also where nobody is asked', () => {
    expect(sentences(sheet, mapping)).toEqual([
      'Tomas Varga denies that Tomas Varga owns Saltmarsh Ltd',
      'Maud Varga denies that Maud Varga sits on the board of Saltmarsh Ltd',
      'fen.example states that Ivo Marsh sits on the board of Saltmarsh Ltd',
      'fen.example states that it is not so that Ivo Marsh owns Saltmarsh Ltd',
    ])
    const { plan } = apply(sheet, mapping)
    expect(plan.added.claims.map(({ predicate, polarity }) => [predicate, polarity])).toEqual([
      ['OWNS', 'negative'],
      ['SITS_ON_THE_BOARD_OF', 'negative'],
      ['SITS_ON_THE_BOARD_OF', 'positive'],
      ['OWNS', 'negative'],
    ])
    expect(plan.added.claims[1]?.chain.map(({ act }) => act)).toEqual(['reports', 'reports', 'denies'])
    expect(look(sheet, mapping).skipped.map(({ row, told }) => [row, told.code])).toEqual([
      [6, 'negatesUnclear'],
      [7, 'negatesUnclear'],
    ])
  })

  it('are left to who decides otherwise', () => {
    const decided = { ...mapping, values: [{ value: 'denies owning', predicate: 'OWNS' }] }
    expect(apply(sheet, decided).plan.added.claims[0]).toMatchObject({ predicate: 'OWNS', polarity: 'positive' })
    const guess = look(sheet, mapping).values.find(({ value }) => value === 'denies owning')
    expect(guess).toMatchObject({ predicate: 'OWNS', negative: true, told: { code: 'negatedGuess' } })
  })
})

describe('a column of who denies', () => {
  const sheet = [
    'From,Tie,To,Link,Publisher,Denied by',
    'Kestrel LLP,paid,Forward Party,https://courier.example/1,The Courier,Kestrel LLP',
    'Ada Quist,owns,Nord AG,https://courier.example/2,The Courier,two councillors',
    'Ada Quist,owns,Kest Ltd,https://courier.example/3,The Courier,',
  ].join('\n')

  it('is guessed by its heading, and makes a denial of the claim beside it, by them', () => {
    expect(look(sheet).mapping.columns).toContainEqual({ column: 'Denied by', part: 'denier', tie: 1 })
    expect(sentences(sheet)).toEqual([
      'The Courier states that Kestrel LLP paid Forward Party',
      'Kestrel LLP denies that Kestrel LLP paid Forward Party',
      'The Courier states that Ada Quist owns Nord AG',
      'Two councillors deny that Ada Quist owns Nord AG',
      'The Courier states that Ada Quist owns Kest Ltd',
    ])
    const { plan } = apply(sheet)
    const [claim, denial] = plan.added.claims
    expect(denial).toMatchObject({ id: `${claim?.id}-d`, denies: [claim?.id], modality: 'denied', quote: null, source: claim?.source })
    expect(look(sheet)).toMatchObject({ rows: 3, claims: 5, relations: 3, sums: { new: 3, unreadable: 0 } })
  })

  const rows = (...cells: string[]) =>
    ['From,Tie,To,Link,Publisher,Denied by']
      .concat(cells.map((cell, i) => `Ada Quist,owns,Nord ${i} AG,https://courier.example/${i},The Courier,"${cell}"`))
      .join('\n')
  const none = ['none', 'No', 'nobody', 'unknown', 'n/a', '-', '—', 'not denied', 'لا', 'لا أحد', 'غير معروف', 'لم ينف', 'niemand']
  it.each(none)('“%s” is nobody', cell => {
    const { added } = apply(rows(cell)).plan
    expect(added.claims).toHaveLength(1)
    expect(added.entities.map(({ name }) => name)).not.toContain(cell)
  })

  it.each(['yes', 'TRUE', 'x', 'denied', 'نعم', 'ja'])('“%s” does not say who, and the row says so', cell => {
    expect(look(rows(cell))).toMatchObject({ claims: 0, skipped: [{ column: 'Denied by', value: cell, told: { code: 'whoIsNotSaid' } }] })
  })

  it('several with “;” or lines between them deny it each, and are taken back with the import', () => {
    const sheet = rows('Ada Quist; Nord 0 AG\nMarsh, Vale and Sons;')
    expect(sentences(sheet)).toEqual([
      'The Courier states that Ada Quist owns Nord 0 AG',
      'Ada Quist denies that Ada Quist owns Nord 0 AG',
      'Nord 0 AG denies that Ada Quist owns Nord 0 AG',
      'Marsh, Vale and Sons denies that Ada Quist owns Nord 0 AG',
    ])
    const { claims } = apply(sheet).plan.added
    expect(claims.slice(1).map(({ id }) => id.replace(claims[0]?.id ?? '', ''))).toEqual(['-d', '-d2', '-d3'])
    expect(new Set(claims.map(({ id }) => importOf(id))).size).toBe(1)
  })

  it('nobody says it either where “who says so” is “none”', () => {
    const sheet = 'From,Tie,To,Link,Said by\nAda Quist,owns,Nord AG,https://courier.example/1,none\n'
    expect(apply(sheet).plan.added.claims[0]?.chain).toHaveLength(1)
  })

  it('is there already when it comes again, and can come later than the claim that it denies', () => {
    const import1 = (mapping?: object) => apply(sheet, mapping)
    const all = createLedger(changedRecords(ledger.records, import1().change))
    const again = (of: typeof all) => dryRun(of, { material: material(sheet), mapping: undefined, edits: [] })
    expect(again(all)).toMatchObject({ claims: 0, sums: { same: 3 } })
    const { mapping } = look(sheet)
    const without = Mapping.parse({ ...mapping, columns: mapping.columns.filter(({ part }) => part !== 'denier') })
    const { plan, change } = import1(without)
    const later = again(createLedger(changedRecords(ledger.records, change)))
    expect(plan.added.claims).toHaveLength(3)
    expect(later).toMatchObject({ claims: 2, sums: { new: 2, same: 1 } })
  })
})

describe('who denies an accusation', () => {
  const sheet = [
    'From,Tie,To,Link,Publisher,Denied by',
    'Ivo Marsh,accuses,Kestrel LLP,https://courier.example/1,The Courier,Kestrel LLP; Ivo Marsh',
    'Ada Quist,accuses of fraud,Nord AG,https://courier.example/2,The Courier,two councillors',
    'Ada Quist,denies accusing,Kestrel LLP,https://courier.example/3,The Courier,',
  ].join('\n')
  const mapping = { ...look(sheet).mapping, fill: true }

  it('denies what is alleged; only the accuser, or words that say so, deny that anybody accuses', () =>
    expect(sentences(sheet, mapping)).toEqual([
      'The Courier states that Ivo Marsh accuses Kestrel LLP',
      'Kestrel LLP denies that what Ivo Marsh alleges against Kestrel LLP is true',
      'Ivo Marsh denies that Ivo Marsh accuses Kestrel LLP',
      'The Courier states that Ada Quist accuses of fraud Nord AG',
      'Two councillors deny that what Ada Quist alleges against Nord AG is true',
      'Ada Quist denies that Ada Quist accuses Kestrel LLP',
    ]))

  const after = createLedger(changedRecords(ledger.records, apply(sheet, mapping).change))
  const [claim, denial, own] = apply(sheet, mapping).plan.added.claims.map(({ id }) => after.claims.get(id)!)

  it('has a sample of its own in the dry run', () =>
    expect(look(sheet, mapping).predicates.map(({ id, toldDenied }) => [id, toldDenied && inOne(toldDenied)])).toEqual([
      ['ACCUSES', 'Kestrel LLP denies that what Ivo Marsh alleges against Kestrel LLP is true'],
      ['ACCUSES_OF_FRAUD', 'Two councillors deny that what Ada Quist alleges against Nord AG is true'],
    ]))

  it('is drawn from whoever denies it to the accuser, in these words', () => {
    const { denials, relations } = drawnGraph(after, everyone)
    const drawn = (id: string | undefined) => denials.find(({ claimIds }) => claimIds.includes(id ?? ''))
    expect(drawn(denial?.id)).toMatchObject({
      denier: denial?.assertedBy,
      target: claim?.subject,
      on: 'content',
      sentence: 'denies that what Ivo Marsh alleges against Kestrel LLP is true',
    })
    expect(drawn(own?.id)?.sentence).toBe('denies that Ivo Marsh accuses Kestrel LLP')
    expect(relations.find(({ claimIds }) => claimIds.includes(claim?.id ?? ''))).toMatchObject({
      type: 'ACCUSES',
      contestedOn: ['content'],
    })
  })

  it('is read so beside the accusation', () => {
    const without = { ...everyone, without: [own?.id ?? ''] }
    const id = `${claim?.subject}|ACCUSES|${claim?.object}`
    expect(relationEvidence(after, id, without).reading).toContain('Kestrel LLP denies what is alleged.')
    expect(relationEvidence(after, id, everyone).reading).toContain('say otherwise.')
    expect(positionsOnRelation(after, id, without).sentence).toContain('what is alleged is denied by Kestrel LLP')
  })
})
