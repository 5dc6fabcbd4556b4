import { describe, expect, it } from 'vitest'
import { changesBetween } from '../../../client/features/cypher/answer-changes.ts'
import { keep, keptFrom, keptIn } from '../../../client/features/cypher/kept-answer.ts'
import type { Answer } from '../../../client/features/cypher/use-query.ts'
import type { SaysNote } from '../../../server/contract/query.ts'

const text = (value: string) => ({ $type: 'String', _value: value })
const node = (id: string, name: string) => ({
  $type: 'Node',
  _value: { _element_id: `4:${Math.random()}`, _labels: ['Entity'], _properties: { id: text(id), name: text(name) } },
})
const notes = ['C1', 'C2', 'C3'].map(
  id => ({ claimIds: [id], disputedBy: { attribution: [], content: id === 'C1' ? [2] : [] } }) as unknown as SaysNote,
)

/** Each row: an entity, a text, and the places of the notes that it rests on. */
function answer(
  rows: readonly [id: string, says: string, on: readonly number[]][],
  summary: Partial<NonNullable<Answer['summary']>> = {},
): Answer {
  return {
    cypher: 'MATCH (a) RETURN a, a.says',
    params: {},
    columns: ['a', 'says'],
    rows: rows.map(([id, says]) => [node(id, id), text(says)]),
    rests: rows.map((_, n) => ({ on: [n], more: 0 })),
    summary: {
      type: 'summary',
      rows: rows.length,
      truncated: false,
      ms: 1,
      cut: null,
      citations: [],
      says: { on: rows.map(([, , on]) => [...on]), notes: [...notes], left: 0, unfollowed: [], gaveUp: false },
      ...summary,
    },
  }
}
const kept = (rows: Parameters<typeof answer>[0], at = 1) => keptFrom(answer(rows), at)!

describe('what changed since an answer', () => {
  it('rows that came, went and changed, with the claims behind and against them', () => {
    const changes = changesBetween(
      kept(
        [
          ['iran', 'a', [1]],
          ['badr', 'b', [1]],
        ],
        5,
      ),
      kept(
        [
          ['badr', 'c', [1]],
          ['fatah', 'd', [0]],
        ],
        9,
      ),
    )
    expect(changes).toMatchObject({ since: 5, followed: true })
    expect(changes?.came.map(({ now, added }) => [now?.cells[1], added])).toEqual([['d', ['C1', 'C3']]])
    expect(changes?.went.map(({ before, lost }) => [before?.cells[1], lost])).toEqual([['a', []]])
    expect(changes?.changed.map(({ before, now, added, lost }) => [before?.cells[1], now?.cells[1], added, lost])).toEqual([
      ['b', 'c', [], []],
    ])
  })

  it('order and the database’s own ids are no change; a row that rests on other claims is one; equal rows are counted', () => {
    const none = { came: [], went: [], changed: [] }
    expect(
      changesBetween(
        kept([
          ['a', '1', [1]],
          ['b', '2', [1]],
        ]),
        kept([
          ['b', '2', [1]],
          ['a', '1', [1]],
        ]),
      ),
    ).toMatchObject(none)
    expect(changesBetween(kept([['a', '1', [1]]]), kept([['a', '1', [0]]]))?.changed[0]).toMatchObject({
      added: ['C1', 'C3'],
      lost: ['C2'],
    })
    expect(
      changesBetween(
        kept([
          ['a', '1', [1]],
          ['a', '1', [1]],
        ]),
        kept([['a', '1', [1]]]),
      ),
    ).toMatchObject({ ...none, went: [{ lost: [] }] })
  })

  it('what is not whole is compared with nothing, and what was not followed is said', () => {
    expect(keptFrom(answer([['a', '1', []]], { truncated: true }), 1)).toBeNull()
    expect(keptFrom({ ...answer([]), summary: null }, 1)).toBeNull()
    const unfollowed = keptFrom(
      answer([['a', '1', []]], { says: { on: [[]], notes: [], left: 0, unfollowed: ['EXISTS {}'], gaveUp: false } }),
      1,
    )!
    expect(changesBetween(unfollowed, kept([['a', '1', [1]]]))?.followed).toBe(false)
    expect(changesBetween({ ...kept([]), columns: ['other'] }, kept([]))).toBeNull()
  })

  it('is kept by workspace, query and parameters, twenty at most; what is broken in the storage is nothing', () => {
    const entries = new Map<string, string>()
    const storage = {
      getItem: (key: string) => entries.get(key) ?? null,
      setItem: (key: string, value: string) => void entries.set(key, value),
    }
    const of = (n: number) => ({ ...answer([['a', '1', [1]]]), params: { n } })
    for (let n = 0; n < 25; n += 1) keep(storage, 'w', of(n), kept([['a', '1', [1]]], n))
    expect([keptIn(storage, 'w', of(24))?.at, keptIn(storage, 'w', of(4)), keptIn(storage, 'x', of(24))]).toEqual([24, null, null])
    entries.set('isnad.answers.w', JSON.stringify([[JSON.stringify([of(1).cypher, { n: 1 }]), { at: 1, columns: [], rows: [{}] }]]))
    expect(keptIn(storage, 'w', of(1))).toBeNull()
    expect(() =>
      keep(
        {
          ...storage,
          setItem: () => {
            throw new Error('full')
          },
        },
        'w',
        of(1),
        kept([]),
      ),
    ).not.toThrow()
  })
})
