import { expect, it } from 'vitest'
import { differenceOf, missingQuotes } from '../../server/web/compare.ts'
import { readPage } from '../../server/web/read-page.ts'
import { article, words } from './web-kit.ts'

it('reads what a page says of itself, and runs nothing of it', () => {
  const page = readPage(Buffer.from(article(words)), 'text/html')
  expect(page).toMatchObject({
    ...{ title: 'The harbour that nobody owns', publisher: 'Tide Weekly', author: 'Ivo Marsh', language: 'en' },
    ...{ date: '2022-07-20', dateBasis: 'in the page’s data (JSON-LD)' },
  })
  expect(page.text).toContain('A clerk said: the papers were signed at night.')
  expect(page.text).not.toContain('changed by a script')
})

it('says what changed, and which quotes do not stand there', () => {
  const before = readPage(Buffer.from(article(words)), '').text
  const after = readPage(Buffer.from(article('A clerk said: nothing was signed.')), '').text
  expect(differenceOf(before, after)).toEqual({
    gone: { count: 1, first: [words] },
    fresh: { count: 1, first: ['A clerk said: nothing was signed.'] },
  })
  const quotes = [
    { claim: 'c1', quote: 'she "never owned" the pier' },
    { claim: 'c2', quote: 'the papers were signed at night' },
    { claim: 'c3', quote: 'Ada Quist told the port … according to two clerks' },
  ]
  expect(missingQuotes(after, quotes).map(({ claim }) => claim)).toEqual(['c2'])
})
