import { describe, expect, it } from 'vitest'
import { toCsv, toJson, toMarkdown, toTsv } from '../../../client/features/cypher/answer-copies.ts'
import { moved } from '../../../client/features/cypher/grid-keys.ts'
import { countsOf, readingOf, saysOf } from '../../../client/features/cypher/says-so.ts'
import { noNumberWords, readingWords } from '../../../client/features/cypher/says-words.ts'
import { t } from '../../../client/features/cypher/t.ts'
import type { Answer } from '../../../client/features/cypher/use-query.ts'
import type { SaysNote } from '../../../server/contract/query.ts'
import { ref } from '../../factories/answers.ts'

const voice = ref('voice', 'Voice', 'a recorded voice')
const note = (id: string, more: Partial<SaysNote> = {}): SaysNote => ({
  claimIds: [id],
  source: {
    id: `doc-${id}`,
    title: `Title ${id}`,
    publisher: ref('memo', 'Publisher', 'Memo'),
    url: 'https://example.org/1',
    date: '2022-07-20',
    dateBasis: null,
    locator: { paragraph: 2, line: 1, start: 0, end: 1 },
  },
  quote: `words of ${id}`,
  speaker: voice,
  sentence: '',
  derived: false,
  contested: false,
  contestedOn: [],
  denies: false,
  disputedBy: { attribution: [], content: [] },
  ...more,
})
const text = (value: string) => ({ $type: 'String', _value: value })
const answer: Answer = {
  cypher: '',
  params: {},
  columns: ['who', 'with'],
  rows: [
    [text('Badr'), text('=1+1')],
    [text('Fatah'), text('a|b')],
    [text('Alone'), text('c\td')],
  ],
  rests: [
    { on: [0], more: 0 },
    { on: [0, 1], more: 2 },
    { on: [], more: 0 },
  ],
  summary: {
    type: 'summary',
    rows: 3,
    truncated: false,
    ms: 1,
    cut: null,
    citations: [],
    says: {
      on: [[0], [1, 0]],
      notes: [
        note('C1', { contested: true, contestedOn: ['attribution'], disputedBy: { attribution: [2], content: [] } }),
        note('C2', { contested: true, contestedOn: ['content'], disputedBy: { attribution: [], content: [2] } }),
        note('C3', { speaker: ref('maliki', 'Person', 'Maliki'), denies: true }),
      ],
      left: 0,
      unfollowed: ['EXISTS {}'],
      gaveUp: false,
    },
  },
}
const all = { answer, rows: [0, 1, 2], columns: [0, 1] }

describe('who says so', () => {
  it('gives each row its numbers, and the answer its reading', () => {
    expect([0, 1, 2].map(row => saysOf(answer, row))).toEqual([
      { notes: [0], more: 0 },
      { notes: [0, 1], more: 2 },
      { notes: [], more: 0 },
    ])
    expect(countsOf(answer.summary!.says!)).toEqual({ claims: 2, passages: 2, denying: 0, denials: 1 })
    const rested = { ...answer.summary!.says!, on: [[0], [2]] }
    expect(countsOf(rested)).toEqual({ claims: 2, passages: 2, denying: 1, denials: 0 })
    expect(t('claimsInPassages', countsOf(rested))).toBe('2 claims in 2 passages, 1 of them a denial')
    expect(t('claimsInPassages', { ...countsOf(rested), denials: 2 })).toBe('2 claims in 2 passages, 1 of them a denial; 2 more denials')
    expect(t('claimsInPassages', { ...countsOf(rested), denying: 0 })).toBe('2 claims in 2 passages, no denial')
    expect(readingWords(readingOf(answer)!)).toBe('2 of 3 rows rest on one voice; this is disputed')
    expect(noNumberWords(answer.summary?.says)).toBe('not traceable: EXISTS {}')
  })

  it('goes along with every copy, and with what the rows rest on only', () => {
    expect(toTsv(all)).toBe(
      [
        'who\twith\tsays so',
        "Badr\t'=1+1\t1, disputed",
        'Fatah\ta|b\t1, disputed; 2, disputed; and 2 more',
        'Alone\tc d\t',
        '',
        '2 of 3 rows rest on one voice; this is disputed',
        '[1] a recorded voice, in Memo, “Title C1”, 20 Jul 2022, ¶2: “words of C1”. Whose words these are, or whether a recording is genuine, is disputed by Maliki [3]. https://example.org/1 C1',
        '[2] a recorded voice, in Memo, “Title C2”, 20 Jul 2022, ¶2: “words of C2”. Denied by Maliki [3]. https://example.org/1 C2',
        '[3] Denial: Maliki, in Memo, “Title C3”, 20 Jul 2022, ¶2: “words of C3”. https://example.org/1 C3',
        '',
      ].join('\n'),
    )
    expect(toMarkdown({ ...all, rows: [0], columns: [1, 0] })).toMatch(
      /^\| with \| who \| says so \|\n\|(?: --- \|){3}\n\| =1\+1 \| Badr \| 1, disputed \|\n/,
    )
    expect(toMarkdown(all)).toContain('| Fatah | a\\|b |')
    expect(toMarkdown({ ...all, rows: [0] })).not.toContain('words of C2')
    const csv = toCsv(all).split('\r\n')
    expect(csv[0]).toBe('\uFEFFwho,with,says so,sources')
    expect(csv[1]).toMatch(/^Badr,'=1\+1,"1, disputed","\[1\] a recorded voice/)
    expect(JSON.parse(toJson(all))).toMatchObject({
      rows: [{ values: { who: 'Badr' }, saysSo: [1] }, { saysSo: [1, 2] }, { saysSo: [] }],
      sources: [{ number: 1, disputedBy: { attribution: [3], content: [] } }, { number: 2 }, { number: 3, denies: true }],
      notTraceable: ['EXISTS {}'],
    })
  })
})

it('the keys of a grid walk all of its rows and its heading', () => {
  const size = { rows: 100_000, columns: 3, page: 10 }
  const at = { row: 0, column: 0 }
  const keys = ['ArrowUp', 'ArrowDown', 'PageDown', 'End', 'Home', 'a'].map(key => moved(at, { key, ctrlKey: false }, size))
  expect(keys).toEqual([
    { row: -1, column: 0 },
    { row: 1, column: 0 },
    { row: 10, column: 0 },
    { row: 0, column: 2 },
    { row: 0, column: 0 },
    null,
  ])
  expect(moved(at, { key: 'End', ctrlKey: true }, size)).toEqual({ row: 99_999, column: 2 })
})
