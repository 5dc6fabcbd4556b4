import { expect, it } from 'vitest'
import { undrawnWords as inCatalogue } from '../../../client/words/told.ts'
import { tell } from '../../../server/contract/told.ts'
import type { Undrawn } from '../../../server/contract/undrawn.ts'
import { english } from '../../../server/ledger/english.ts'
import { undrawnOf, undrawnWords } from '../../../server/ledger/undrawn.ts'
import { whole } from '../../evidence/seed-ledger.ts'

const ofTheSeed = [...whole.claims.values()].flatMap(claim => undrawnOf(whole, claim) ?? [])
const contents = ['a', 'c', 'e'].map(subject => tell('relation', { subject, phrase: 'leads', object: 'b' }))
const others: Undrawn[] = [
  { code: 'corrected' },
  { code: 'withdrawn', by: null, reason: '' },
  { code: 'withdrawn', by: 'Ann', reason: 'misread' },
  { code: 'unknownPredicate', predicate: 'SINGS' },
  { code: 'endMissing', ids: ['a', 'b'] },
  { code: 'content', act: null, told: null },
  { code: 'denied', drawn: true },
  { code: 'negative', drawn: false },
  { code: 'denial', of: 'contents', what: contents.map(english), told: contents, many: true },
  { code: 'denial', of: 'genuine', what: ['“The tapes”'], told: [], many: true },
  { code: 'heldBack', note: 'it is a chart' },
]

it('why a claim is not drawn: the catalogue says in English what programs read', () => {
  expect(new Set(ofTheSeed.map(({ code }) => code)).size).toBeGreaterThan(3)
  for (const why of [...ofTheSeed, ...others]) expect(inCatalogue(why)).toBe(undrawnWords(why))
})
