import { count, type RelationColumn } from './column.ts'

export const origins: RelationColumn = {
  id: 'origins',
  label: 'Origins',
  width: 1.6,
  cell: ({ origins }) => count(origins),
}
