import { describe, expect, it } from 'vitest'
import { findingLine } from '../../graph-seed/finding.ts'
import { verifyText } from '../../graph-seed/verify.ts'
import { graphOf } from '../../graph-seed/workspace.ts'
import { folderOf, source } from './folders.ts'

const text = 'A title\n\n“We” — the leader of the movement…said so in 2021.\n\nAgain: the leader of the group.\n'
const quote = 'the leader of the movement'
const verify = async (claim: object, original = text, id: string | null = null) => {
  const { findings, ...rest } = verifyText(await graphOf(folderOf({ 'sources/x.json': source({}, { quote, ...claim }) })), original, id)
  return { ...rest, lines: findings.map(findingLine) }
}
const at = { paragraph: 1, line: 3, start: 16, end: 42 }

describe('--verify', () => {
  it('finds the source that the text is of, and every quote where it should be', async () =>
    expect(await verify({ at })).toEqual({ sources: ['doc-x'], claims: 1, passages: 1, places: [], lines: [] }))

  it('says where a quote stands that has no place yet', async () =>
    expect((await verify({})).places).toEqual(['claim X1: quote: "at": { "paragraph": 1, "line": 3, "start": 16, "end": 42 }']))

  it.each([
    ['one character off', { at: { ...at, start: 17, end: 43 } }],
    ['the wrong paragraph', { at: { ...at, paragraph: 2 } }],
    ['the wrong line', { at: { ...at, line: 4 } }],
  ])('tells %s, with the right place', async (_name, claim) =>
    expect((await verify(claim)).lines).toEqual([
      expect.stringMatching(
        /^sources\/x\.json: claim X1: quote: is not at .* \("at": { "paragraph": 1, "line": 3, "start": 16, "end": 42 }\)$/,
      ),
    ]),
  )

  it('tells words that the text does not have', async () =>
    expect((await verify({ alsoQuotes: [{ quote: 'no such words' }] })).lines).toEqual([
      'sources/x.json: claim X1: alsoQuotes: these words are not in the text: "no such words"',
    ]))

  it('tells marks that the text prints otherwise', async () =>
    expect((await verify({ quote: 'movement...said' })).lines).toEqual([
      'sources/x.json: claim X1: quote: the text prints "movement…said", not "movement...said" (quote with the text’s own marks)',
    ]))

  it('leaves the choice where a quote stands twice', async () =>
    expect((await verify({ quote: 'the leader of the' })).lines).toEqual([
      'sources/x.json: claim X1: quote: stands 2 times in the text (choose a place; the first is "at": { "paragraph": 1, "line": 3, "start": 16, "end": 33 })',
    ]))

  it('tells a date that the text does not print', async () => {
    expect((await verify({ at, date: '2021' })).lines).toEqual([])
    expect((await verify({ at, date: '2022-07-18' })).lines).toEqual([
      'sources/x.json: claim X1: date: the text prints no 2022 (a date known from elsewhere belongs in the note)',
    ])
  })

  it('overlooks a byte order mark and other ends of line', async () =>
    expect((await verify({ at }, `\ufeff${text.replaceAll('\n', '\r\n')}`)).lines).toEqual([]))

  it('names no source for another text', async () => expect((await verify({}, 'Nothing of the kind.')).sources).toEqual([]))
})
