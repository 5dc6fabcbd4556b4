import { date as dateWords } from '../../../words/text.ts'
import type { RelationColumn } from './column.ts'

export const date: RelationColumn = {
  id: 'date',
  label: 'Date',
  width: 1.7,
  cell: ({ firstDate }) => ({ text: firstDate === null ? 'no date' : dateWords(firstDate), sort: firstDate ?? '' }),
}
