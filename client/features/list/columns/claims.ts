import { count, type RelationColumn } from './column.ts'

export const claims: RelationColumn = {
  id: 'claims',
  label: 'Claims',
  width: 1.5,
  cell: ({ claims }) => count(claims),
}
