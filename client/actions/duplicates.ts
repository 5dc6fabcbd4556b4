import type { Action } from './action.ts'
import { t } from './t.ts'

export const duplicates: Action = {
  id: 'duplicates',
  word: () => t('lookAtDuplicates'),
  hint: () => t('whoMayBeTheSame'),
  why: ({ ui }) => (ui.importing ? t('anImportIsBegun') : null),
  run: ({ show }) => show({ tab: 'sources', deciding: true, dialog: null }),
}
