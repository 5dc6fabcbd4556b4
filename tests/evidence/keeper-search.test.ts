/** The names that search finds are those of the record as it is now. */
import { expect, test } from 'vitest'
import { fromJson } from '../../server/answers/json.ts'
import { createKeeper } from '../../server/answers/keeper.ts'
import { everyone } from '../../server/contract/everyone.ts'
import type { EntityRecord } from '../../server/contract/graph.ts'
import { putting } from '../../server/evidence/records-change.ts'
import { entity } from '../factories/records.ts'
import { records } from './record.ts'

const named = (id: string, name: string, more: Partial<EntityRecord> = {}): EntityRecord => ({ ...entity(id), name, ...more })
const same = { is: 'same' as const, by: 'Anna', at: '2026-01-01T00:00:00Z' }

test.each([
  ['alone', {}],
  ['one with another', { decisions: [{ with: 'c', shownAs: 'x', ...same }] }],
])('of an entity that is %s: what is only proposed changes nothing, a corrected name is found and the old one is not', (_, more) => {
  const keeper = createKeeper()
  keeper.load('0', records([], [named('x', 'Qasim Darwish', more)]))
  const found = (revision: string, q: string): string[] => {
    const answer = keeper.read({
      revision,
      name: 'search',
      input: {
        params: {},
        query: { q, limit: 5, ...everyone },
        body: undefined,
      },
    })!
    return (fromJson(answer) as { hits: { id: string }[] }).hits.map(({ id }) => id)
  }
  expect(found('0', 'Darwish')).toEqual(['x'])
  const change = putting({ entities: [named('x', 'Qasim Shakir', more)] })

  keeper.proposeChange('0', change)
  expect([found('0', 'Darwish'), found('0', 'Shakir')]).toEqual([['x'], []])

  keeper.proposeChange('0', change)
  keeper.follow('0', '1')
  expect([found('1', 'Darwish'), found('1', 'Shakir')]).toEqual([[], ['x']])
})
