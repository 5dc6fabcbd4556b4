import { stateOrder, stateWord } from '../../notation/states.ts'
import { facet } from './facet.ts'

export const states = facet({
  id: 'states',
  title: 'State',
  phrase: 'the filter by state',
  of: 'relations',
  valuesOf: ({ state }) => [state],
  order: stateOrder,
  names: stateWord,
  mark: 'state',
})
