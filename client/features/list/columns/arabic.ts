import { arabicName } from '../../../words/text.ts'
import { type EntityColumn, text } from './column.ts'

export const arabic: EntityColumn = {
  id: 'arabic',
  label: 'In Arabic script',
  width: 3,
  cell: entity => text(arabicName(entity)?.value ?? ''),
}
