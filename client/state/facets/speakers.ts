import { t } from '../t.ts'
import { facet } from './facet.ts'

export const speakers = facet({
  id: 'speakers',
  get title() {
    return t('whoSaysIt')
  },
  phrase: (begins = false) => t('theFilterByWhoSaysIt', { begins }),
  of: 'relations',
  valuesOf: ({ speakerIds }) => speakerIds,
  names: 'entities',
})
