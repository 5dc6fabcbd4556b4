import { clearPath } from '../state/acts.ts'
import { pathEnds } from '../state/selection.ts'
import type { Action } from './action.ts'
import { t } from './t.ts'

export const paths: Action = {
  id: 'paths',
  word: ({ called, target }) => (target.ids.length > 1 ? t('pathsBetween') : called ? t('pathsFromTo', { called }) : t('pathsFromHereTo')),
  hint: ({ called }) => (called ? t('underThePresentLensAndFilters') : null),
  icon: 'path',
  keys: ['Shift+P'],
  heard: 'graph',
  get help() {
    return t('pathsFromWhatIsFocused')
  },
  menu: { of: ['entity'], part: 'look' },
  why({ target: { kind, ids } }) {
    if (kind !== 'entity') return t('chooseAnEntityFirst')
    return ids.length > 2 ? t('aPathHasTwoEndsAnd', { ids: ids.length }) : null
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
  word: () => t('findAPath'),
  icon: 'path',
  tool: 'look',
  menu: { of: ['canvas'], part: 'look' },
  run: ({ explorer, show }) => show({ tab: 'explore', side: 'paths', sideOpen: true, pathEnds: pathEnds(explorer.get().selection) }),
}
