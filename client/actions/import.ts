import type { Dropped } from '../session/context.tsx'
import type { Action } from './action.ts'
import { t } from './t.ts'

let last = 0
/** For `importing`: each is an import of its own, also where the same file comes again. */
export const dropped = (files: readonly File[]): Dropped => ({ id: ++last, files })

export const importFile: Action = {
  id: 'import',
  word: () => t('importAFile'),
  keys: ['I'],
  heard: 'graph',
  get help() {
    return t('importAFileHelp')
  },
  menu: { of: ['canvas'], part: 'lens' },
  run: ({ show, ui }) => show({ tab: 'sources', importing: ui.importing ?? dropped([]), deciding: false, dialog: null }),
}
