import { stateOrder, stateWord } from '../../notation/states.ts'
import { t } from '../t.ts'
import { facet } from './facet.ts'

export const states = facet({
  id: 'states',
  get title() {
    return t('state')
  },
  phrase: (begins = false) => t('theFilterByState', { begins }),
  of: 'relations',
  valuesOf: ({ state }) => [state],
  order: stateOrder,
  names: stateWord,
  mark: 'state',
})
