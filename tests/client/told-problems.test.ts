/** What is refused comes as codes, which the catalogue says; the English beside them is the same. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { pseudoLanguages } from '../../client/words/catalogue/pseudo.ts'
import { i18n, speakMade } from '../../client/words/catalogue/words-of.ts'
import { noteWords } from '../../client/words/told-notes.ts'
import { problemInWords } from '../../client/words/told-problems.ts'
import { problem, toProblem } from '../../server/answers/problems.ts'
import type { Problem } from '../../server/contract/problem.ts'
import { asItIs, coded, codedWords, type ProblemCode } from '../../server/contract/told/coded.ts'
import { noted, notedWords } from '../../server/contract/told/noted.ts'
import notes from '../../server/contract/told/notes.json'
import problems from '../../server/contract/told/problems.json'
import { NotInRecord } from '../../server/ledger/not-in-record.ts'
import { complaint, didYouMean } from '../../server/record/complaint.ts'
import { Refused } from '../../server/record/refused.ts'
import { StoreError } from '../../server/store/store.ts'
import { Unreadable } from '../../server/tables/unreadable.ts'
import { sourceFiles } from '../lint/imports.ts'

const places = (message: string) => [...message.matchAll(/\{(\w+)(, number)?\}/g)].map(([, place = '', grouped]) => ({ place, grouped }))
const about = (message: string): Record<string, number | string[]> =>
  Object.fromEntries(places(message).map(({ place, grouped }) => [place, grouped ? 12345 : ['one', `the ${place}`]]))

/** In the accented language every letter of ours has an accent. */
async function accented<T>(act: () => T): Promise<T> {
  await speakMade({ language: 'en-XA', of: pseudoLanguages['en-XA']! })
  try {
    return act()
  } finally {
    await i18n.changeLanguage('en')
  }
}

it('the catalogue says each code as the server does in English', () => {
  for (const code of Object.keys(problems) as ProblemCode[]) {
    const given = problem('conflict', coded(code, about(problems[code])))
    expect(problemInWords({ ...given, detail: '', title: '' })).toMatchObject({ title: given.title, detail: given.detail })
    expect(given.detail).not.toMatch(/[{}]|undefined/)
  }
})

it('and each note of what was read or guessed', () => {
  for (const [code, message] of Object.entries(notes)) {
    const told = noted(code as keyof typeof notes, about(message))
    expect(noteWords(told)).toBe(notedWords(told))
    expect(noteWords(told)).not.toMatch(/[{}]|undefined/)
  }
  expect(noteWords(noted('withHint', { problem: coded('isNotJson'), fix: asItIs('look') }))).toBe('is not JSON (look)')
})

const refused: [string, Error, readonly string[]][] = [
  ['an id', new NotInRecord(coded('thereIsNoEntity', { id: 'nobody' })), ['nobody']],
  [
    'a file',
    new Unreadable('owners.csv', coded('line', { n: 12345 }), coded('isNotJson'), asItIs('Unexpected token')),
    ['owners.csv', 'Unexpected token'],
  ],
  [
    'a form',
    new Refused([
      complaint('subject', coded('unknownEntity', { id: '"irna"' }), didYouMean('irna', ['iran'])),
      complaint(null, coded('subjectAndObjectAreThe')),
    ]),
    ['subject', '"irna"', 'iran'],
  ],
  ['a query', new StoreError('invalid-query', asItIs('Variable `n` not defined')), ['Variable `n` not defined']],
]

it.each(refused)('%s that is refused is said without a word of the server’s but its data', async (_, error, data) => {
  const told = toProblem(error)
  expect(told.detail.replace(/\.$/, '')).toBe(error.message.replace(/\.$/, ''))
  const said = await accented(() => problemInWords(told))
  const texts = [said.title, said.detail, ...(said.errors ?? []).flatMap(({ detail, fix = '' }) => [detail, fix])]
  for (const text of texts) expect(data.reduce((rest, each) => rest.replaceAll(each, ''), text)).not.toMatch(/[a-z]/i)
  expect(problemInWords(told)).toMatchObject({ title: told.title, detail: told.detail })
})

it('an unknown code is told in the English beside it', () => {
  const later = { ...problem('conflict', coded('theStoreIsClosed')), told: { code: 'ofALaterServer' }, detail: 'Said later.' }
  expect(problemInWords(later as unknown as Problem).detail).toBe('Said later.')
})

it('every code is told somewhere', () => {
  const code = [...sourceFiles('server'), ...sourceFiles('graph-seed')].map(file => readFileSync(file, 'utf8')).join('\n')
  expect(Object.keys({ ...problems, ...notes }).filter(each => !code.includes(`'${each}'`))).toEqual([])
  expect(codedWords(coded('thereIsNoEntity', { id: 'x' }))).toBe('There is no entity x.')
})
