import { t } from '../t.ts'
import { type EntityColumn, text } from './column.ts'

export const name: EntityColumn = {
  id: 'name',
  get label() {
    return t('name')
  },
  width: 5,
  cell: ({ name, kind }) => ({ ...text(name), kind }),
}
