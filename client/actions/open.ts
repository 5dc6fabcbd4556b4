import { select } from '../state/selection.ts'
import type { Action } from './action.ts'

export const open: Action = {
  id: 'open',
  word: ({ called, target }) =>
    target.kind === 'relation'
      ? 'Open its evidence'
      : called
        ? `Open the relations and claims of ${called}`
        : 'Open its relations and claims',
  keys: ['Enter'],
  heard: 'graph',
  help: 'Open in the side panel; Shift adds to the selection',
  menu: { of: ['entity', 'relation'], part: 'look' },
  palette: false,
  why: ({ target }) => (target.ids.length > 0 ? null : 'nothing is selected'),
  run({ explorer, show, target }) {
    select(explorer, { [target.kind === 'relation' ? 'relations' : 'entities']: [...target.ids] })
    show({ tab: 'explore', side: target.kind === 'relation' ? 'evidence' : 'entity', sideOpen: true, cardId: null })
  },
}
