import { t } from '../t.ts'
import { type EntityColumn, text } from './column.ts'

export const id: EntityColumn = {
  id: 'id',
  get label() {
    return t('id')
  },
  width: 4,
  cell: ({ id }) => ({ ...text(id), mono: true }),
}
