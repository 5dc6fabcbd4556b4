import { facet } from './facet.ts'

export const publishers = facet({
  id: 'publishers',
  title: 'Publisher',
  phrase: 'the filter by publisher',
  of: 'relations',
  valuesOf: ({ publisherIds }) => publisherIds,
  names: 'entities',
})
