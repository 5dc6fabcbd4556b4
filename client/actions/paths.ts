import { clearPath } from '../state/acts.ts'
import { pathEnds } from '../state/selection.ts'
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
  why({ target: { kind, ids } }) {
    if (kind !== 'entity') return 'choose an entity first'
    return ids.length > 2 ? `a path has two ends, and ${ids.length} are selected` : null
  },
  run({ explorer, show, target }) {
    const { path } = explorer.get().picture
    if (path && target.ids.some(id => id !== path.from && id !== path.to)) clearPath(explorer)
    show({ tab: 'explore', side: 'paths', sideOpen: true, pathEnds: target.ids })
  },
}

/** The same with nothing chosen, or too much: both ends are asked for. */
export const findPath: Action = {
  id: 'find-path',
  word: () => 'Find a path',
  icon: 'path',
  tool: 'look',
  menu: { of: ['canvas'], part: 'look' },
  run: ({ explorer, show }) => show({ tab: 'explore', side: 'paths', sideOpen: true, pathEnds: pathEnds(explorer.get().selection) }),
}
