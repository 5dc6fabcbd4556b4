import type { Verdict } from '../../../server/contract/duplicates/decisions.ts'
import type { WhySame } from '../../../server/contract/duplicates/pairs.ts'
import { listOf } from '../../words/catalogue/words-of.ts'
import { t } from './t.ts'

/** "one Wikidata item, 3 ties alike" */
export const inShort = (why: readonly WhySame[]): string =>
  listOf(
    why.map(each => {
      switch (each.code) {
        case 'wikidata':
          return t('shortWikidata')
        case 'exact':
          return t('shortExact')
        case 'lookalike':
          return t('shortLookalike')
        case 'match':
          return t('shortMatch')
        case 'review':
          return t('shortReview')
        case 'neighbours':
          return t('shortNeighbours', { count: each.count })
      }
      return ''
    }),
    'unit',
  )

export const verdictWord = (is: Verdict): string => ({ same: t('wordSame'), different: t('wordDifferent'), unsure: t('wordUnsure') })[is]
