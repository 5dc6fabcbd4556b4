import { namesOf, pinStep, togglePin } from '../state/acts.ts'
import type { Action, Now } from './action.ts'

const entitiesIn = ({ explorer, target }: Now): string[] =>
  [...(target.kind === 'relation' && target.from ? [target.from] : target.ids)].filter(id => explorer.get().picture.loaded.entities.has(id))
const allPinned = (now: Now): boolean => {
  const ids = entitiesIn(now)
  return ids.length > 0 && ids.every(id => now.explorer.get().picture.pinned.has(id))
}

export const pin: Action = {
  id: 'pin',
  word: now => [allPinned(now) ? 'Unpin' : 'Pin', now.called ?? ''].filter(Boolean).join(' '),
  icon: 'pin',
  keys: ['P'],
  heard: 'graph',
  everyCanvas: true,
  help: 'Pin what is focused, or all that is selected with it; again: unpin',
  menu: { of: ['entity'], part: 'place' },
  on: allPinned,
  // its word tells it
  hint: () => null,
  why: now => (entitiesIn(now).length > 0 ? null : now.target.ids.length > 0 ? 'only entities can be pinned' : 'nothing is selected'),
  undo: now => pinStep(now.explorer, entitiesIn(now)),
  run(now) {
    const ids = entitiesIn(now)
    const done = allPinned(now) ? 'Unpinned' : 'Pinned where it stands'
    togglePin(now.explorer, ids)
    now.announce(`${done}: ${namesOf(now.explorer, ids)}.`)
  },
}
