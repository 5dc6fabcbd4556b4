import { namesOf, pinStep, togglePin } from '../state/acts.ts'
import type { Action, Now } from './action.ts'
import { t } from './t.ts'

const entitiesIn = ({ explorer, target }: Now): string[] =>
  [...(target.kind === 'relation' && target.from ? [target.from] : target.ids)].filter(id => explorer.get().picture.loaded.entities.has(id))
const allPinned = (now: Now): boolean => {
  const ids = entitiesIn(now)
  return ids.length > 0 && ids.every(id => now.explorer.get().picture.pinned.has(id))
}

export const pin: Action = {
  id: 'pin',
  word: now => [allPinned(now) ? t('unpin') : t('pin'), now.called ?? ''].filter(Boolean).join(' '),
  icon: 'pin',
  keys: ['P'],
  heard: 'graph',
  everyCanvas: true,
  get help() {
    return t('pinWhatIsFocusedOrAll')
  },
  menu: { of: ['entity'], part: 'place' },
  on: allPinned,
  // the word says it already
  hint: () => null,
  why: now => (entitiesIn(now).length > 0 ? null : now.target.ids.length > 0 ? t('onlyEntitiesCanBePinned') : t('nothingIsSelected')),
  undo: now => pinStep(now.explorer, entitiesIn(now)),
  run(now) {
    const ids = entitiesIn(now)
    const done = allPinned(now) ? t('unpinned') : t('pinnedWhereItStands')
    togglePin(now.explorer, ids)
    now.announce(`${done}: ${namesOf(now.explorer, ids)}.`)
  },
}
