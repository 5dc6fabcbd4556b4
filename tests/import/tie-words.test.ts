import { expect, it } from 'vitest'
import { meaningsOf } from '../../server/import/guess/tie-words.ts'
import { ledger } from './plan-kit.ts'

const predicates = [...ledger.predicates.values()]

it.each<[string, string, boolean]>([
  ['owner', 'OWNS', false],
  ['has owner', 'OWNS', true],
  ['has a shareholder', 'OWNS', true],
  ['has a stake in', 'OWNS', false],
  ['does own', 'OWNS', false],
  ['has subsidiary', 'OWNS', false],
  ['subsidiary of', 'OWNS', true],
  ['has employer', 'EMPLOYED_BY', false],
  ['has employee', 'EMPLOYED_BY', true],
  ['employer of', 'EMPLOYED_BY', true],
  ['has leader', 'LEADS', true],
  ['is the leader of', 'LEADS', false],
  ['has member', 'MEMBER_OF', true],
  ['has daughter', 'PARENT_OF', false],
  ['daughter of', 'PARENT_OF', true],
])('“%s” is %s, from the other end: %s', (words, predicate, reversed) => {
  expect(meaningsOf(words, predicates)).toContainEqual({ predicate, reversed })
  expect(meaningsOf(words, predicates)).not.toContainEqual({ predicate, reversed: !reversed })
})
