import { saidByText } from '../../../words/relation-words.ts'
import { t } from '../t.ts'
import { type RelationColumn, text } from './column.ts'

export const said: RelationColumn = {
  id: 'said',
  get label() {
    return t('whoSaysIt')
  },
  width: 2.8,
  cell: (relation, { nameOf }) => text(saidByText(relation, nameOf)),
}
