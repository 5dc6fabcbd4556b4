import { manner as mannerOf, manners } from '../../../notation/manners.ts'
import { type RelationColumn, text } from './column.ts'

export const manner: RelationColumn = {
  id: 'manner',
  label: 'How it is said',
  width: 3.4,
  cell: relation => ({ ...text(manners[mannerOf(relation)].word), manner: mannerOf(relation) }),
}
