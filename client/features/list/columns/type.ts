import { t } from '../t.ts'
import { type RelationColumn, text } from './column.ts'

export const type: RelationColumn = {
  id: 'type',
  get label() {
    return t('relation')
  },
  width: 3.75,
  cell: ({ type, sign }, { vocabulary }) => ({ ...text(vocabulary.label(type)), sign }),
}
