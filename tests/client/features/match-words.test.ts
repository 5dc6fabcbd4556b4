import { expect, it } from 'vitest'
import { reason } from '../../../client/features/search/hits.ts'
import type { SearchHit } from '../../../server/contract/answers.ts'
import { matchRule, matchWayCodes, toldNames } from '../../../server/contract/match-ways.ts'

it('how a name matched: the catalogue says in English what programs read, at the beginning of a sentence', () => {
  for (const as of [null, ...toldNames])
    for (const way of matchWayCodes) {
      const rule = matchRule(way, as)
      const matched: SearchHit['matched'] = { name: 'Iran', lang: null, as, way, rule, via: null }
      expect(reason({ id: 'iran', name: 'Iran', kind: 'State', kinds: ['State'], score: 1, matched })).toBe(
        `${rule.charAt(0).toUpperCase()}${rule.slice(1)}:`,
      )
    }
})
