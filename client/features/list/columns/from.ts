import { end, type RelationColumn } from './column.ts'

export const from: RelationColumn = {
  id: 'from',
  label: 'From',
  width: 3.2,
  cell: ({ from }, around) => end(from, around),
}
