import { count, type RelationColumn } from './column.ts'

export const claims: RelationColumn = {
  id: 'claims',
  label: 'Claims',
  width: 1.4,
  cell: ({ claims }) => count(claims),
}
