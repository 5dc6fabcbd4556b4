import { t } from '../t.ts'
import { count, type EntityColumn } from './column.ts'

export const degree: EntityColumn = {
  id: 'degree',
  get label() {
    return t('relations')
  },
  width: 1.6,
  cell: ({ degree }) => count(degree),
}
