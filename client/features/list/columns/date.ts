import { date as dateWords } from '../../../words/text.ts'
import { t } from '../t.ts'
import type { RelationColumn } from './column.ts'

export const date: RelationColumn = {
  id: 'date',
  get label() {
    return t('date')
  },
  width: 1.7,
  cell: ({ firstDate }) => ({ text: firstDate === null ? t('noDate') : dateWords(firstDate), sort: firstDate ?? '' }),
}
