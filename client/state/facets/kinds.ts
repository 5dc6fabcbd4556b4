import { t } from '../t.ts'
import { facet } from './facet.ts'

export const kinds = facet({
  id: 'kinds',
  get title() {
    return t('entityKind')
  },
  phrase: (begins = false) => t('theFilterByKind', { begins }),
  of: 'entities',
  valuesOf: ({ kind }) => [kind],
  order: 'kinds',
  names: 'kinds',
  mark: 'kind',
})
