import { saidByText } from '../../../words/relation-words.ts'
import { type RelationColumn, text } from './column.ts'

export const said: RelationColumn = {
  id: 'said',
  label: 'Who says it',
  width: 2.8,
  cell: (relation, { nameOf }) => text(saidByText(relation, nameOf)),
}
