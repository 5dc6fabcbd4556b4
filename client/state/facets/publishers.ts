import { t } from '../t.ts'
import { facet } from './facet.ts'

export const publishers = facet({
  id: 'publishers',
  get title() {
    return t('publisher')
  },
  get phrase() {
    return t('theFilterByPublisher')
  },
  of: 'relations',
  valuesOf: ({ publisherIds }) => publisherIds,
  names: 'entities',
})
