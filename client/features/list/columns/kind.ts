import { t } from '../t.ts'
import { type EntityColumn, text } from './column.ts'

export const kind: EntityColumn = {
  id: 'kind',
  get label() {
    return t('kind')
  },
  width: 2.5,
  cell: ({ kind }, { vocabulary }) => text(vocabulary.kinds.word(kind)),
}
