import { type EntityColumn, text } from './column.ts'

export const id: EntityColumn = {
  id: 'id',
  label: 'Id',
  width: 4,
  cell: ({ id }) => ({ ...text(id), mono: true }),
}
