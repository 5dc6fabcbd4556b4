import { facet } from './facet.ts'

export const kinds = facet({
  id: 'kinds',
  title: 'Entity kind',
  phrase: 'the filter by kind',
  of: 'entities',
  valuesOf: ({ kind }) => [kind],
  order: 'kinds',
  names: 'kinds',
  mark: 'kind',
})
