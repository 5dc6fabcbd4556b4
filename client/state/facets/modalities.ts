import { type Manner, manner, mannerOrder, manners } from '../../notation/manners.ts'
import { t } from '../t.ts'
import { facet } from './facet.ts'

export const modalities = facet({
  id: 'modalities',
  get title() {
    return t('howItIsSaid')
  },
  phrase: (begins = false) => t('theFilterByHowItIs', { begins }),
  of: 'relations',
  valuesOf: relation => [manner(relation)],
  order: mannerOrder,
  names: value => manners[value as Manner].word,
  mark: 'manner',
})
