import { t } from '../t.ts'
import { count, type RelationColumn } from './column.ts'

export const publishers: RelationColumn = {
  id: 'publishers',
  get label() {
    return t('publishers')
  },
  width: 2.45,
  cell: ({ publishers }) => count(publishers),
}
