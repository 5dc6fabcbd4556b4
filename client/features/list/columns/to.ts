import { end, type RelationColumn } from './column.ts'

export const to: RelationColumn = {
  id: 'to',
  label: 'To',
  width: 3,
  cell: ({ to }, around) => end(to, around),
}
