import { arabicName } from '../../../words/text.ts'
import { t } from '../t.ts'
import { type EntityColumn, text } from './column.ts'

export const arabic: EntityColumn = {
  id: 'arabic',
  get label() {
    return t('inArabicScript')
  },
  width: 3,
  cell: entity => text(arabicName(entity)?.value ?? ''),
}
