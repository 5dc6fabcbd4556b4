import { describe, expect, it } from 'vitest'
import { count, date, held, langTag, language, safeUrl } from '../../../client/words/text.ts'

describe('dates', () => {
  it.each([
    ['2022-07-20', '20 Jul 2022'],
    ['2022-07', 'Jul 2022'],
    ['2022', '2022'],
    [null, 'no date'],
  ])('%s is %s', (value, words) => expect(date(value)).toBe(words))

  it('say how long something held, as far as it is known', () => {
    expect(held('2006-05', '2014')).toBe('from May 2006 to 2014')
    expect(held(null, '2014')).toBe('until 2014')
    expect(held('2014', '2014')).toBe('in 2014')
    expect(held(null, null)).toBeNull()
  })
})

describe('addresses', () => {
  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '/relative',
    'no address',
  ])('%s is never a link', url => expect(safeUrl(url)).toBeNull())
  it('of the web are', () => {
    expect(safeUrl('https://english.aawsat.com/node/3765941')).toBe('https://english.aawsat.com/node/3765941')
  })
})

describe('words', () => {
  it('count with the right number', () => {
    expect([count(1, 'claim'), count(2, 'claim'), count(0, 'entity', 'entities'), count(1340, 'claim')]).toEqual([
      '1 claim',
      '2 claims',
      '0 entities',
      '1,340 claims',
    ])
  })
  it('name languages, and do not fall over a code that is none', () => {
    expect(language('ar')).toBe('Arabic')
    expect(language(null)).toBe('language unknown')
    expect(language('not a code')).toBe('not a code')
  })
  it('tag an Arabic name in Latin letters as such', () => {
    expect(langTag('Nuri al-Maliki', 'ar')).toBe('ar-Latn')
    expect(langTag('نوري المالكي', 'ar')).toBe('ar')
    expect(langTag('Iran', 'en')).toBe('en')
    expect(langTag('Iran', null)).toBeUndefined()
  })
})
