import { t } from '../t.ts'
import { count, type RelationColumn } from './column.ts'

export const origins: RelationColumn = {
  id: 'origins',
  get label() {
    return t('origins')
  },
  width: 1.7,
  cell: ({ origins }) => count(origins),
}
