import { count, type RelationColumn } from './column.ts'

export const publishers: RelationColumn = {
  id: 'publishers',
  label: 'Publishers',
  width: 2.3,
  cell: ({ publishers }) => count(publishers),
}
