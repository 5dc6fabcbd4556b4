import { t } from '../t.ts'
import { end, type RelationColumn } from './column.ts'

export const to: RelationColumn = {
  id: 'to',
  get label() {
    return t('to')
  },
  width: 3,
  cell: ({ to }, around) => end(to, around),
}
