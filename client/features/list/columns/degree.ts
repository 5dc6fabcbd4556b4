import { count, type EntityColumn } from './column.ts'

export const degree: EntityColumn = {
  id: 'degree',
  label: 'Relations',
  width: 1.6,
  cell: ({ degree }) => count(degree),
}
