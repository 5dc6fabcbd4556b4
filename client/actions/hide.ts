import { hideStep, hide as hideThese, namesOf, show } from '../state/acts.ts'
import { deselect } from '../state/selection.ts'
import type { Explorer } from '../state/state.ts'
import { visible } from '../state/visible.ts'
import type { Action } from './action.ts'
import { t } from './t.ts'

export const showHidden: Action = {
  id: 'show-hidden',
  word: ({ explorer }) =>
    explorer.get().picture.hidden.size > 0 ? t('showHidden', { hidden: explorer.get().picture.hidden.size }) : t('showWhatIsHidden'),
  icon: 'hide',
  menu: { of: ['entity', 'canvas'], part: 'copy' },
  why: ({ explorer }) => (explorer.get().picture.hidden.size > 0 ? null : t('nothingIsHidden')),
  undo: () => t('showEverythingHidden'),
  run({ explorer, announce }) {
    announce(t('shownAgainThingsThatHadBeen', { hidden: explorer.get().picture.hidden.size }))
    show(explorer)
  },
}

export const hide: Action = {
  id: 'hide',
  word: ({ called }) => (called ? t('hideCalled', { called }) : t('hide')),
  icon: 'hide',
  keys: ['H'],
  heard: 'graph',
  everyCanvas: true,
  get help() {
    return t('hideWhatIsFocusedOrAll')
  },
  tool: 'hide',
  otherwise: showHidden,
  menu: { of: ['entity', 'relation'], part: 'place' },
  why: ({ target }) => (target.ids.length > 0 ? null : t('nothingIsSelected')),
  undo: ({ explorer, target }) => hideStep(explorer, target.ids),
  run: ({ explorer, target, announce }) => announce(hideTold(explorer, target.ids)),
}

/** Hides and deselects; returns what was done as a sentence. */
export function hideTold(explorer: Explorer, ids: readonly string[]): string {
  const before = visible(explorer.get()).relations.filter(({ id }) => !ids.includes(id)).length
  const hidden = namesOf(explorer, ids)
  hideThese(explorer, ids)
  deselect(explorer, ids)
  const gone = before - visible(explorer.get()).relations.length
  return t('hiddenAndRelationsWithIt', { hidden, anyGone: gone > 0, gone })
}
