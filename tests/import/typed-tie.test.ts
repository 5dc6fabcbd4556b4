import { describe, expect, it } from 'vitest'
import { phraseOfTyped, wordsOfTyped } from '../../server/contract/import/typed-tie.ts'
import { apply, ends, ledger, look, sentencesOf } from './plan-kit.ts'

describe('between two names', () => {
  it.each([
    'owns',
    'sits on the board of',
    'no longer owns',
    'jointly controls',
    'chartered',
    'advised',
    'lent money to',
    'met with',
    'dined with',
    'is director of',
    'was owned by',
    'has paid',
    'accuses',
  ])('“%s” stays as it is typed', words => expect(phraseOfTyped(words)).toBe(words))

  it.each([
    ['beneficial owner of', 'is beneficial owner of'],
    ['Former director of', 'is former director of'],
    ['CEO of', 'is CEO of'],
    ['DIRECTOR_OF', 'is director of'],
    ['Owns', 'owns'],
    ['nominee shareholder of', 'is nominee shareholder of'],
  ])('“%s” reads as a sentence does', (words, phrase) => expect(phraseOfTyped(words)).toBe(phrase))

  it.each([
    'director',
    'Beneficial owner',
    'مدير',
    'Geschäftsführer',
    'appointed by',
    'registered',
    'business ties with',
    'affiliated with',
    'loan',
    'is director',
    'x',
  ])('“%s” says only that it ties the two', words => expect(phraseOfTyped(words)).toBe(`is tied (“${words}”) to`))

  it('becomes a whole sentence, with the words as typed in lists', () => {
    const sheet = 'From,Tie,To\nIvo Marsh,director,Kestrel LLP\nHrast,beneficial owner of,Kestrel LLP\nTwo councillors,loan,Kestrel LLP\n'
    expect(sentencesOf(look(sheet, { ...ends, fill: true })).map(sentence => sentence.replace(/^.* states that /, ''))).toEqual([
      'Ivo Marsh is tied (“director”) to Kestrel LLP',
      'Hrast is beneficial owner of Kestrel LLP',
      'Two councillors are tied (“loan”) to Kestrel LLP',
    ])
    expect(apply(sheet, { ...ends, fill: true }).plan.added.predicates.map(({ label }) => label)).toEqual([
      'director',
      'beneficial owner of',
      'loan',
    ])
  })
})

it.each([
  ['accuses of fraud', 'ACCUSE/allege'],
  ['blames', 'ACCUSE/allege'],
  ['accused of fraud', null],
  ['alleged owner of', null],
])('“%s” is an accusation: %s', (label, plover) => expect(wordsOfTyped(label).plover).toBe(plover))

it('what the vocabulary calls an accusation is one', () => expect(ledger.predicates.get('ACCUSES')?.plover).toBe('ACCUSE/allege'))
