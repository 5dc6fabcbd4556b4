import { t } from '../t.ts'
import { end, type RelationColumn } from './column.ts'

export const from: RelationColumn = {
  id: 'from',
  get label() {
    return t('from')
  },
  width: 3.2,
  cell: ({ from }, around) => end(from, around),
}
