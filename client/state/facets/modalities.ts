import { type Manner, manner, mannerOrder, manners } from '../../notation/manners.ts'
import { facet } from './facet.ts'

export const modalities = facet({
  id: 'modalities',
  title: 'How it is said',
  phrase: 'the filter by how it is said',
  of: 'relations',
  valuesOf: relation => [manner(relation)],
  order: mannerOrder,
  names: value => manners[value as Manner].word,
  mark: 'manner',
})
