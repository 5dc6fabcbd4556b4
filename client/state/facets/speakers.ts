import { facet } from './facet.ts'

export const speakers = facet({
  id: 'speakers',
  title: 'Who says it',
  phrase: 'the filter by who says it',
  of: 'relations',
  valuesOf: ({ speakerIds }) => speakerIds,
  names: 'entities',
})
