import { type EntityColumn, text } from './column.ts'

export const name: EntityColumn = {
  id: 'name',
  label: 'Name',
  width: 5,
  cell: ({ name, kind }) => ({ ...text(name), kind }),
}
