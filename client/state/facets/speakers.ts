import { t } from '../t.ts'
import { facet } from './facet.ts'

export const speakers = facet({
  id: 'speakers',
  get title() {
    return t('whoSaysIt')
  },
  get phrase() {
    return t('theFilterByWhoSaysIt')
  },
  of: 'relations',
  valuesOf: ({ speakerIds }) => speakerIds,
  names: 'entities',
})
