import { t } from '../t.ts'
import { facet } from './facet.ts'

export const publishers = facet({
  id: 'publishers',
  get title() {
    return t('publisher')
  },
  phrase: (begins = false) => t('theFilterByPublisher', { begins }),
  of: 'relations',
  valuesOf: ({ publisherIds }) => publisherIds,
  names: 'entities',
})
