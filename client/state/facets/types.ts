import { facet } from './facet.ts'

export const types = facet({
  id: 'types',
  title: 'Relation',
  phrase: 'the filter by relation',
  of: 'relations',
  valuesOf: ({ type }) => [type],
  names: 'types',
  group: 'families',
})
