import { t } from '../t.ts'
import { facet } from './facet.ts'

export const types = facet({
  id: 'types',
  get title() {
    return t('relation')
  },
  phrase: (begins = false) => t('theFilterByRelation', { begins }),
  of: 'relations',
  valuesOf: ({ type }) => [type],
  names: 'types',
  group: 'families',
})
