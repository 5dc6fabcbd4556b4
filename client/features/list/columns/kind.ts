import { type EntityColumn, text } from './column.ts'

export const kind: EntityColumn = {
  id: 'kind',
  label: 'Kind',
  width: 2.5,
  cell: ({ kind }, { vocabulary }) => text(vocabulary.kinds.word(kind)),
}
