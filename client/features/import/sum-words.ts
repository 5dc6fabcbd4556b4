import type { ImportSums } from '../../../server/contract/import/report.ts'
import { t } from './t.ts'

export const sumWords: readonly { id: keyof ImportSums; words(n: number): string }[] = [
  { id: 'new', words: n => t('rowsNew', { n }) },
  { id: 'otherwise', words: n => t('rowsOtherwise', { n }) },
  { id: 'changed', words: n => t('rowsChanged', { n }) },
  { id: 'same', words: n => t('rowsSame', { n }) },
  { id: 'aside', words: n => t('rowsAside', { n }) },
  { id: 'unreadable', words: n => t('rowsUnreadable', { n }) },
]
