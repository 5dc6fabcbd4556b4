import { expect, it } from 'vitest'
import { undrawnWords as inCatalogue } from '../../../client/features/claims/undrawn-words.ts'
import type { Undrawn } from '../../../server/contract/undrawn.ts'
import { undrawnOf, undrawnWords } from '../../../server/ledger/undrawn.ts'
import { whole } from '../../evidence/seed-ledger.ts'

const ofTheSeed = [...whole.claims.values()].flatMap(claim => undrawnOf(whole, claim) ?? [])
const others: Undrawn[] = [
  { code: 'corrected' },
  { code: 'withdrawn', by: null, reason: '' },
  { code: 'withdrawn', by: 'Ann', reason: 'misread' },
  { code: 'unknownPredicate', predicate: 'SINGS' },
  { code: 'endMissing', ids: ['a', 'b'] },
  { code: 'content', act: null },
  { code: 'denied', drawn: true },
  { code: 'negative', drawn: false },
  { code: 'denial', of: 'contents', what: ['a leads b', 'c leads d', 'e leads f'], many: true },
  { code: 'denial', of: 'genuine', what: ['“The tapes”'], many: true },
  { code: 'heldBack', note: 'it is a chart' },
]

it('why a claim is not drawn: the catalogue says in English what programs read', () => {
  expect(new Set(ofTheSeed.map(({ code }) => code)).size).toBeGreaterThan(3)
  for (const why of [...ofTheSeed, ...others]) expect(inCatalogue(why)).toBe(undrawnWords(why))
})
