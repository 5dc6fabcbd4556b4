import { selectedEnds } from '../state/selection.ts'
import type { Action } from './action.ts'

export const zoomToSelection: Action = {
  id: 'zoom-to-selection',
  word: () => 'Zoom to the selection',
  icon: 'zoomTo',
  tool: 'view',
  why: ({ explorer }) => (selectedEnds(explorer.get()).length > 0 ? null : 'nothing is selected'),
  run: ({ explorer, view }) => view.current?.fit(selectedEnds(explorer.get())),
}
