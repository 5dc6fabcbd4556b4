import { type RelationColumn, text } from './column.ts'

export const type: RelationColumn = {
  id: 'type',
  label: 'Relation',
  width: 3.85,
  cell: ({ type, sign }, { vocabulary }) => ({ ...text(vocabulary.label(type)), sign }),
}
