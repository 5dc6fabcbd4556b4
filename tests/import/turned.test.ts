import { describe, expect, it } from 'vitest'
import { Mapping } from '../../server/contract/import/mapping.ts'
import { createLedger } from '../../server/evidence/ledger.ts'
import { changedRecords } from '../../server/evidence/records-change.ts'
import { guessMapping } from '../../server/import/guess/guess-mapping.ts'
import { headline, inOne } from '../../server/ledger/headlines.ts'
import { Refused } from '../../server/record/refused.ts'
import { apply, ledger, look, material, partsOf } from './plan-kit.ts'

/** No guess may say of somebody the reverse of what a sheet says. */
const sentences = (text: string, mapping?: object): string[] => {
  const { plan, change } = apply(text, mapping)
  const after = createLedger(changedRecords(ledger.records, change))
  return plan.added.claims.map(claim => inOne(headline(after, after.claims.get(claim.id)!)).replace('Whoever made sheet.csv', 'It'))
}
const guessed = (text: string) => guessMapping(material(text), { predicates: ledger.predicates.values(), kinds: ledger.kinds })

describe('a heading that says how all are tied', () => {
  it('says nothing against a column whose words are ties, with and without what negates them', () => {
    const sheet = 'Owner,How,Company\nAnn Foo,owns,Bar Ltd\nCid Foo,does not own,Baz Ltd\nDan Foo,denies owning,Boz Ltd\n'
    expect(partsOf(look(sheet))).toEqual(['Owner: from', 'How: tie', 'Company: to'])
    expect(sentences(sheet)).toEqual([
      'It states that Ann Foo owns Bar Ltd',
      'It states that it is not so that Cid Foo owns Baz Ltd',
      'Dan Foo denies that Dan Foo owns Boz Ltd',
    ])
  })

  it.each([
    ['Owner,Company,Status', 'denied', 'not owner'],
    ['المالك,الشركة,الحالة', 'نفى', 'غير مالك'],
  ])('says nothing against %s', (headings, denied, not) => {
    const sheet = `${headings}\nAnn Foo,Bar Ltd,${denied}\nCid Foo,Baz Ltd,${not}\n`
    const { claims } = apply(sheet).plan.added
    expect(claims.map(({ predicate, polarity }) => [predicate, polarity])).toEqual([['OWNS', 'negative']])
    expect(look(sheet).skipped.map(({ row, told }) => [row, told.code])).toEqual([[2, 'negatesUnclear']])
  })

  const status = 'Owner,Company,Status\nAnn Foo,Bar Ltd,active\nCid Foo,Baz Ltd,active\nDan Foo,Boz Ltd,denied by him\n'
  it('is not taken where another column may turn some rows: it is told, and refused where nobody chooses', () => {
    const { mapping, guesses } = guessed(status)
    expect(mapping.constants.tie).toBeUndefined()
    expect(guesses.at(-1)).toMatchObject({ column: 'Status', part: 'tie', told: { code: 'mayTurnRows' } })
    expect(() => apply(status)).toThrow(Refused)
    expect(() => apply(status)).toThrow(/denied by him/)
    const chosen = Mapping.parse({ ...mapping, constants: { tie: 'OWNS' } })
    expect(apply(status, chosen).plan.added.claims).toHaveLength(3)
  })

  it('is taken beside columns about something else', () => {
    const { mapping } = guessed('Owner,Company,Listed,Sector\nAnn Foo,Bar Ltd,no,shipping\nCid Foo,Baz Ltd,yes,steel\n')
    expect(mapping.constants.tie).toBe('owns')
  })
})

it('a share of nothing is told, with its row, and not where its row says that it is not so', () => {
  const sheet = 'Owner,How,Company,Share\nAnn Foo,owns,Bar Ltd,0 %\nCid Foo,owns,Baz Ltd,5 %\nDan Foo,not owner of,Boz Ltd,0 %\n'
  expect(look(sheet).toldNotes).toContainEqual({ code: 'zeroShares', about: { n: 1, row: 2 } })
})

const tie = (words: string) => {
  const mapping = { columns: ['from', 'tie', 'to'].map(part => ({ column: part, part })), fill: true }
  const { plan } = apply(`from,tie,to\nAnn Foo,owns,Bar Ltd\nCid Foo,${words},Baz Ltd\n`, mapping)
  const claim = plan.added.claims[1]
  return claim ? `${claim.predicate} ${claim.polarity}` : (plan.rows[1]?.fault?.reason.code ?? '')
}

describe('a tie that negates', () => {
  it.each([
    'rejects claims of owning',
    'disputes ownership of',
    'cleared of owning',
    'falsely accused of owning',
    'unconnected to',
    'OWNS (denied)',
    'owned (false)',
    'was never owner of',
    'not unconnected to',
    '¬OWNS',
    '❌ owns',
    'nonowner of',
  ])('“%s” is asked about', words => expect(tie(words)).toBe('negatesUnclear'))

  it.each([
    ['non-owner of', 'OWNS negative'],
    ['zero shares in', 'OWNS negative'],
    ['0% stake in', 'OWNS negative'],
    ['owns (no)', 'OWNS negative'],
    ['لم يملك', 'OWNS negative'],
    ['غير مالك', 'OWNS negative'],
    ['не владеет', 'TIE negative'],
    ['niet eigenaar van', 'EIGENAAR_VAN negative'],
    ['لا يملك', 'OWNS negative'],
  ])('“%s” is %s', (words, said) => expect(tie(words)).toBe(said))

  it.each([
    ['owns?', 'OWNS_2 positive'],
    ['allegedly owns', 'ALLEGEDLY_OWNS positive'],
    ['no longer owns', 'NO_LONGER_OWNS positive'],
    ['non-executive director of', 'NON_EXECUTIVE_DIRECTOR_OF positive'],
    ['مالك غير مباشر', 'TIE positive'],
    ['disputes a border with', 'DISPUTES_A_BORDER_WITH positive'],
    ['10 % stake in', 'STAKE_IN positive'],
  ])('“%s” stays in its own words, %s', (words, said) => expect(tie(words)).toBe(said))
})
