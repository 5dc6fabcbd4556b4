import { expect, it } from 'vitest'
import { t } from '../../../client/features/import/t.ts'
import { bringsOf, newEnd, withKinds } from '../../../client/features/write/new-ends.ts'
import { noClaim } from '../../../client/features/write/rows-of-claim.ts'
import { ended } from '../../../client/words/ended.ts'
import { shippedKinds } from '../../shipped-vocabulary.ts'

const link = (name: string, kind: string | null = null) => ({ key: 0, agent: newEnd(name, kind), act: 'says', heardIn: null, rest: {} })
const made = (...names: string[]) =>
  bringsOf(withKinds({ ...noClaim, chain: [link('Tide Weekly'), ...names.map(name => link(name))] }, shippedKinds, []))?.entities

it('who speaks without a name is made as an unnamed voice, who has one is not', () => {
  expect(made('a former accountant', 'The Courier', 'Ada Quist')).toMatchObject([
    { name: 'Tide Weekly', kind: 'Publisher' },
    { name: 'a former accountant', kind: 'Voice', status: 'unnamed', resolved: false },
    { name: 'The Courier' },
    { name: 'Ada Quist', kind: 'Person' },
  ])
  expect(made('The Courier')?.[1]).not.toHaveProperty('resolved')
})

it('the full stop of a name ends a sentence too', () => {
  expect([ended('Ada owns Duero S.A.'), ended('Ada owns Nord'), ended('who owns it?')]).toEqual([
    'Ada owns Duero S.A.',
    'Ada owns Nord.',
    'who owns it?',
  ])
  expect(t('changesWritten', { corrected: 1, added: 0, withdrawn: 0, name: 'Duero S.A.' })).toBe('1 claim corrected, from Duero S.A.')
})
