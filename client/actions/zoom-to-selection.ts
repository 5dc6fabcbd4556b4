import { selectedEnds } from '../state/selection.ts'
import type { Action } from './action.ts'
import { t } from './t.ts'

export const zoomToSelection: Action = {
  id: 'zoom-to-selection',
  word: () => t('zoomToTheSelection'),
  icon: 'zoomTo',
  tool: 'view',
  why: ({ explorer }) => (selectedEnds(explorer.get()).length > 0 ? null : t('nothingIsSelected')),
  run: ({ explorer, view }) => view.current?.fit(selectedEnds(explorer.get())),
}
