import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locatorOf, read, unitsOf } from '../../../client/features/text/quoted-text.ts'
import { draftOf, placeOf, quoteWords } from '../../../client/features/text/reading-draft.ts'
import { agreement, amissWords } from '../../../client/features/text/reading-report.ts'
import { partAt, partsOf, segments } from '../../../client/features/text/reading-segments.ts'
import { claim, ref } from '../../factories/answers.ts'

const lines = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', ' ', '“', '…', '😀', 'ع', '\u202e', '\ud83d', '’'), maxLength: 40 }), {
  minLength: 1,
  maxLength: 8,
})
const textOf = (all: string[]): string => all.join('\n')

type Place = { paragraph: number; line: number; start: number; end: number }
const quoting = (id: string, quote: string, locator: Place | null) => claim(id, { quote, source: { ...claim(id).source, locator } })

const someRange = (text: string) =>
  fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))

describe('segments', () => {
  it('joined are the text, part by part, whatever is marked', () =>
    fc.assert(
      fc.property(
        lines
          .map(textOf)
          .chain(text => fc.tuple(fc.constant(text), fc.array(someRange(text), { maxLength: 8 }), fc.integer({ min: 1, max: 30 }))),
        ([text, ranges, most]) => {
          const reading = read(text, [])
          const marks = ranges.map((range, i) => ({ claim: `C${i}`, ...range }))
          const shown = partsOf(reading.text, reading.lines, most).flat()
          const joined = shown.map(block =>
            segments(block, marks, [])
              .map(({ start, end }) => text.slice(start, end))
              .join(''),
          )
          expect(joined.join('')).toBe(
            text
              .split('\n')
              .filter(line => line.trim() !== '')
              .join(''),
          )
        },
      ),
    ))

  it('every claim whose quote stands in the text has exactly its own characters', () =>
    fc.assert(
      fc.property(
        lines
          .map(textOf)
          .map(text => ({ text, found: [...text.matchAll(/[ab“…😀ع’]{2,}/gu)].map(([quote]) => quote) }))
          .filter(({ found }) => found.length > 0),
        ({ text, found }) => {
          const claims = found.map((quote, i) => quoting(`C${i}`, quote, null))
          const reading = read(text, claims)
          const pieces = partsOf(text, reading.lines, 1000).flatMap(part => part.flatMap(block => segments(block, reading.marks, [])))
          for (const [i, quote] of found.entries()) {
            const own = reading.marks.filter(mark => mark.claim === `C${i}`)
            expect(own.length).toBeGreaterThan(0)
            for (const { start, end } of own) {
              const inside = pieces.filter(piece => piece.start >= start && piece.end <= end)
              expect(inside.every(piece => piece.claims.includes(`C${i}`))).toBe(true)
              expect(inside.map(piece => text.slice(piece.start, piece.end)).join('')).toBe(text.slice(start, end))
            }
            expect(own.some(({ start, end }) => text.slice(start, end) === quote)).toBe(true)
          }
        },
      ),
    ))

  it('a place in code points and its units lead to each other', () =>
    fc.assert(
      fc.property(
        lines.map(textOf).chain(text => fc.tuple(fc.constant(text), someRange(text))),
        ([text, range]) => {
          const reading = read(text, [])
          const place = locatorOf(text, reading.lines, range)
          fc.pre(place !== null && !splitsPair(text, range.start) && !splitsPair(text, range.end))
          expect(unitsOf(text, reading.lines, place!)).toEqual(range)
          expect([...text].slice(place!.start, place!.end).join('')).toBe(text.slice(range.start, range.end))
        },
      ),
    ))

  it('overlapping passages make one piece with both claims, a name within a passage another', () => {
    const marks = [
      { claim: 'C1', start: 0, end: 8 },
      { claim: 'C2', start: 4, end: 12 },
      { claim: 'C1', start: 4, end: 6 },
    ]
    const name = { start: 6, end: 10 }
    expect(segments({ start: 0, end: 14 }, marks, [name])).toEqual([
      { start: 0, end: 4, claims: ['C1'], name: null },
      { start: 4, end: 6, claims: ['C1', 'C2'], name: null },
      { start: 6, end: 8, claims: ['C1', 'C2'], name },
      { start: 8, end: 10, claims: ['C2'], name },
      { start: 10, end: 12, claims: ['C2'], name: null },
      { start: 12, end: 14, claims: [], name: null },
    ])
  })

  it('no part is longer than allowed, but for one character that cannot be split, and every place has its part', () => {
    const text = `${'word '.repeat(100)}\n\n${'😀'.repeat(60)}\nlast`
    const parts = partsOf(text, read(text, []).lines, 50)
    for (const part of parts) expect(part.reduce((sum, { start, end }) => sum + end - start, 0)).toBeLessThanOrEqual(50)
    expect(parts.flat().every(({ start, end }) => !splitsPair(text, start) && !splitsPair(text, end))).toBe(true)
    const at = text.indexOf('last')
    expect(parts[partAt(parts, at)]?.some(({ start, end }) => start <= at && at < end)).toBe(true)
  })
})

const splitsPair = (text: string, at: number): boolean => /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1))

describe('a copy against the record', () => {
  const text = 'A title\n\nHe said “yes…no” there.\nIran, again Iran.'
  const right = { paragraph: 1, line: 3, start: 18, end: 24 }
  const quoted = (quote: string, at: Place | null = right) => read(text, [quoting('C1', quote, at)])

  it('says that all is well', () =>
    expect(agreement(quoted('yes…no').checked).sentence).toBe('The one quote stands where the record says.'))

  it('tells apart what is elsewhere, printed otherwise, without a place and missing', () => {
    const { checked } = read(text, [
      quoting('C1', 'yes…no', right),
      quoting('C2', 'He said', right),
      quoting('C3', 'yes...no', right),
      quoting('C4', 'Iran', null),
      quoting('C5', 'not a word', right),
    ])
    const said = agreement(checked)
    expect(said.sentence).toBe(
      '4 of 5 quotes are not where the record says; 1 was found elsewhere in this text, 1 is printed with other marks, 1 has no place in the record and was found, 1 is not in it.',
    )
    expect(said.amiss.map(amissWords)).toEqual([
      'Found in paragraph 1, line 3; the record says paragraph 1, line 3, 18–24.',
      'This text prints “yes…no”.',
      'Stands 2 times in this text; the record names no place.',
      'Not in this text; the record says paragraph 1, line 3.',
    ])
  })

  it('suspects another source where no quote is found', () => {
    const said = agreement(quoted('not a word').checked)
    expect(said.sameText).toBe(false)
    expect(said.sentence).toBe('The one quote is not in this text. It may be the text of another source.')
  })

  it('marks a quote where it stands, not where the record has it wrong', () => {
    const { marks } = quoted('He said')
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['He said'])
  })
})

describe('a claim begun with two names', () => {
  const names = (text: string, a: string, b: string) =>
    [a, b].map(each => ({ start: text.indexOf(each), end: text.indexOf(each) + each.length, entity: ref(each.toLowerCase()) })) as [
      Parameters<typeof draftOf>[2],
      Parameters<typeof draftOf>[3],
    ]
  const draft = (text: string) => draftOf(text, read(text, []).lines, ...names(text, 'Ali', 'Badr'))

  it('quotes the words from one to the other, with their place in code points', () => {
    const made = draft('😀 Title\n“Ali leads Badr.”')
    expect(made).toMatchObject({
      quote: 'Ali leads Badr',
      at: { paragraph: 1, line: 2, start: 9, end: 23 },
      subjectQuote: null,
      notice: null,
    })
  })

  it('finds the place of a quote that stands once, and of no other', () => {
    const text = '😀 Title\n“Ali leads Badr.”\nBadr'
    expect(placeOf(text, 'Ali leads')).toEqual({ paragraph: 1, line: 2, start: 9, end: 18 })
    expect([placeOf(text, 'Badr'), placeOf(text, 'Omar'), placeOf(text, ''), placeOf(text, 'Title\n“Ali')]).toEqual([
      null,
      null,
      null,
      null,
    ])
  })

  it('cuts a longer one and says so', () => {
    const made = draft(`Ali ${'word '.repeat(20)}Badr`)
    expect(made.quote.split(' ')).toHaveLength(quoteWords)
    expect(made.quote.endsWith('Badr')).toBe(true)
    expect(made.subjectQuote?.quote).toBe('Ali')
    expect(made.notice).toMatch(/12 words at most/)
  })

  it('keeps the subject’s words apart where it stands in another line, before or after', () => {
    expect(draft('Ali spoke.\nHe leads Badr')).toMatchObject({ quote: 'He leads Badr', subjectQuote: { quote: 'Ali' } })
    expect(draft('They lead Badr\nAli said').notice).toMatch(/different lines/)
  })
})
