import { stateOrder, states } from '../../../notation/states.ts'
import type { RelationColumn } from './column.ts'

export const state: RelationColumn = {
  id: 'state',
  label: 'State',
  width: 3.1,
  cell: ({ state }) => ({ text: states[state].word, sort: stateOrder.indexOf(state), state }),
}
