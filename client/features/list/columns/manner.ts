import { manner as mannerOf, manners } from '../../../notation/manners.ts'
import { t } from '../t.ts'
import { type RelationColumn, text } from './column.ts'

export const manner: RelationColumn = {
  id: 'manner',
  get label() {
    return t('howItIsSaid')
  },
  width: 3.3,
  cell: relation => ({ ...text(manners[mannerOf(relation)].word), manner: mannerOf(relation) }),
}
