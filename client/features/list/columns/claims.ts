import { t } from '../t.ts'
import { count, type RelationColumn } from './column.ts'

export const claims: RelationColumn = {
  id: 'claims',
  get label() {
    return t('claims')
  },
  width: 1.7,
  cell: ({ claims }) => count(claims),
}
