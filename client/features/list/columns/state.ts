import { stateOrder, states } from '../../../notation/states.ts'
import { t } from '../t.ts'
import type { RelationColumn } from './column.ts'

export const state: RelationColumn = {
  id: 'state',
  get label() {
    return t('state')
  },
  width: 3.1,
  cell: ({ state }) => ({ text: states[state].word, sort: stateOrder.indexOf(state), state }),
}
