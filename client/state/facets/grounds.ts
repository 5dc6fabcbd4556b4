import type { ContestGround } from '../../../server/contract/ontology.ts'
import { groundOrder, grounds as rows, undisputedWord } from '../../notation/grounds.ts'
import { groundsOf } from '../looked-at.ts'
import { t } from '../t.ts'
import { facet } from './facet.ts'

export const grounds = facet({
  id: 'grounds',
  get title() {
    return t('disputed')
  },
  phrase: (begins = false) => t('theFilterByWhatIsDisputed', { begins }),
  of: 'relations',
  valuesOf: groundsOf,
  order: [...groundOrder, 'none'],
  always: [...groundOrder, 'none'],
  names: value => (value === 'none' ? undisputedWord() : rows[value as ContestGround].keyWord),
  mark: 'ground',
})
