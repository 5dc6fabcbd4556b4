import { expect, it } from 'vitest'
import {
  alikeIn,
  decisionOn,
  freshPredicate,
  partOf,
  withName,
  withNewPredicate,
  withPart,
  withValue,
} from '../../../../client/features/import/mapping-changes.ts'
import { looksLikeCells } from '../../../../client/features/import/pasted-cells.ts'
import { lacks } from '../../../../client/features/import/use-import.ts'
import { Mapping } from '../../../../server/contract/import/mapping.ts'
import type { ImportReport } from '../../../../server/contract/import/report.ts'

const mapping = Mapping.parse({
  columns: [
    { column: 'Owner', part: 'from' },
    { column: 'Tie', part: 'tie' },
    { column: 'Firm', part: 'to' },
    { column: 'Said', part: 'note' },
  ],
})
const parts = ({ columns }: Mapping) => Object.fromEntries(columns.map(({ column, part }) => [column, part]))
const name = (over: Partial<ImportReport['names'][number]>): ImportReport['names'][number] => ({
  ...{ name: 'Nuri al Maliki', kind: 'Person', rows: 1, as: 'open', id: null, reason: 'decided', told: { code: 'decided' } },
  candidates: [{ where: 'record', id: 'nouri', name: 'Nouri al-Maliki', kind: 'Person', matched: 'Nouri al-Maliki', verdict: 'match' }],
  ...over,
})

it('a part goes to one column; the two ends change places; a note may stand in several columns', () => {
  expect(parts(withPart(mapping, 'Said', 'quote'))).toMatchObject({ Said: 'quote' })
  expect(parts(withPart(mapping, 'Said', 'to'))).toEqual({ Owner: 'from', Tie: 'tie', Said: 'to' })
  expect(parts(withPart(mapping, 'Owner', 'to'))).toEqual({ Owner: 'to', Tie: 'tie', Firm: 'from', Said: 'note' })
  expect(parts(withPart(mapping, 'Tie', 'note'))).toMatchObject({ Said: 'note', Tie: 'note' })
  expect(partOf(withPart(mapping, 'Said', 'from', 2), 'Said')).toMatchObject({ part: 'from', tie: 2 })
  expect(partOf(withPart(mapping, 'Said', 'from', 2), 'Owner')).toMatchObject({ part: 'from', tie: 1 })
})

it('what every row says gives way to a column that says it', () => {
  const constant = { ...withPart(mapping, 'Tie', 'stays'), constants: { tie: 'OWNS' } }
  expect(lacks(constant)).toEqual([])
  expect(withPart(constant, 'Tie', 'tie').constants).toEqual({})
  expect(lacks(withPart(mapping, 'Firm', 'stays'))).toEqual(['to'])
})

it('a value is decided once, whatever its capitals; to leave it open again takes the decision away', () => {
  const decided = withValue(withValue(mapping, 'Owner of', 'OWNS'), 'owner of', null)
  expect(decided.values).toEqual([{ value: 'owner of', predicate: null, reversed: false, negative: false }])
  expect(withValue(decided, 'OWNER OF', undefined).values).toEqual([])
})

it('a new relation has an id of its own, and its value goes by it', () => {
  const fresh = freshPredicate('née à', id => id === 'NEE_A')
  expect(fresh).toMatchObject({ id: 'NEE_A_2', label: 'née à', drawn: true, sign: 0 })
  expect(freshPredicate('مستشار', () => false).id).toBe('TIE')
  const made = withNewPredicate(withNewPredicate(mapping, 'née à', fresh), 'née à', { ...fresh, drawn: false })
  expect(made.predicates).toMatchObject([{ id: 'NEE_A_2', drawn: false }])
  expect(made.values).toEqual([{ value: 'née à', predicate: 'NEE_A_2', reversed: false, negative: false }])
  expect(Mapping.safeParse(made).success).toBe(true)
})

it('a name is the same as one of the record or of the sheet, another, or undecided; the bulk takes only what differs in spelling', () => {
  const inSheet = name({
    name: 'Adah Quist',
    candidates: [{ where: 'table', id: null, name: 'Ada Quist', kind: 'Person', matched: 'Ada Quist', verdict: 'review' }],
  })
  const same = withName(withName(mapping, name({}), 'same'), inSheet, 'same')
  expect(same.names).toEqual([
    { name: 'Nuri al Maliki', same: 'nouri', undecided: false },
    { name: 'Adah Quist', same: null, undecided: false, sameAs: 'Ada Quist' },
  ])
  expect([decisionOn(same, 'Nuri al Maliki'), decisionOn(same, 'Adah Quist'), decisionOn(same, 'X')]).toEqual(['same', 'same', 'unsure'])
  expect(decisionOn(withName(same, name({}), 'not'), 'Nuri al Maliki')).toBe('not')
  expect(withName(same, name({}), 'unsure').names).toHaveLength(1)
  expect(alikeIn(mapping, [name({}), inSheet, name({ name: 'B', as: 'same' })]).map(each => each.name)).toEqual(['Nuri al Maliki'])
})

it('cells are told from other words by their tabs', () => {
  expect(looksLikeCells('Owner\tFirm\nAda\tNord\n')).toBe(true)
  expect(looksLikeCells('one line\tonly')).toBe(false)
  expect(looksLikeCells('a text\nin lines')).toBe(false)
})
