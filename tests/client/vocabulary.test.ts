import { expect, it } from 'vitest'
import { vocabularyOf } from '../../client/session/vocabulary.ts'
import { graphOf } from '../../graph-seed/workspace.ts'

const { records } = await graphOf(null)
const vocabulary = vocabularyOf({
  kinds: [],
  families: [...records.families],
  predicates: records.predicates.map(row => ({ ...row, claims: 0 })),
})
const [iran, factions] = [{ name: 'Iran' }, { name: "'the factions' (unspecified Iraqi armed factions)" }]

it('a list of an entity’s relations names each type from the end at which that stands', () => {
  expect([
    vocabulary.labelFrom('LEADS', 'out', iran),
    vocabulary.labelFrom('LEADS', 'in', iran),
    vocabulary.labelFrom('LEADS', 'in', factions),
    vocabulary.labelFrom('AFFILIATED_WITH', 'in', factions),
    vocabulary.labelFrom('ALLIED_WITH', 'both', iran),
    vocabulary.labelFrom('UNHEARD_OF', 'in', iran),
  ]).toEqual(['leads', 'is led by', 'are led by', 'have as an affiliate', 'allied with', 'unheard of'])
})
