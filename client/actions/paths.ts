import { clearPath } from '../state/acts.ts'
import type { Action } from './action.ts'

export const paths: Action = {
  id: 'paths',
  word: ({ called, target }) => (target.ids.length > 1 ? 'Paths between' : called ? `Paths from ${called} to…` : 'Paths from here to…'),
  hint: ({ called }) => (called ? 'under the present lens and filters' : null),
  icon: 'path',
  keys: ['Shift+P'],
  heard: 'graph',
  help: 'Paths from what is focused',
  menu: { of: ['entity'], part: 'look' },
  why: ({ target }) => (target.kind === 'entity' ? null : 'choose an entity first'),
  run({ explorer, show, target }) {
    if (target.ids.length > 1) clearPath(explorer)
    show({ tab: 'explore', side: 'paths', sideOpen: true, pathFrom: target.ids[0] ?? null })
  },
}

/** The same with nothing chosen: both ends are asked for. */
export const findPath: Action = {
  id: 'find-path',
  word: () => 'Find a path',
  icon: 'path',
  tool: 'look',
  menu: { of: ['canvas'], part: 'look' },
  run: ({ explorer, show, ui }) =>
    show({ tab: 'explore', side: 'paths', sideOpen: true, pathFrom: explorer.get().selection.entities[0] ?? ui.pathFrom }),
}
