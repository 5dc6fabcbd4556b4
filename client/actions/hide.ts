import { hideStep, hide as hideThese, show } from '../state/acts.ts'
import { deselect } from '../state/selection.ts'
import type { Explorer } from '../state/state.ts'
import { visible } from '../state/visible.ts'
import { count } from '../words/text.ts'
import type { Action } from './action.ts'

export const showHidden: Action = {
  id: 'show-hidden',
  word: ({ explorer }) =>
    explorer.get().picture.hidden.size > 0 ? `Show ${explorer.get().picture.hidden.size} hidden` : 'Show what is hidden',
  icon: 'hide',
  menu: { of: ['entity', 'canvas'], part: 'copy' },
  why: ({ explorer }) => (explorer.get().picture.hidden.size > 0 ? null : 'nothing is hidden'),
  undo: () => 'show everything hidden',
  run({ explorer, announce }) {
    announce(`Shown again: ${count(explorer.get().picture.hidden.size, 'thing')} that had been hidden by hand.`)
    show(explorer)
  },
}

export const hide: Action = {
  id: 'hide',
  word: ({ called }) => (called ? `Hide ${called}` : 'Hide'),
  icon: 'hide',
  keys: ['H'],
  heard: 'graph',
  everyCanvas: true,
  help: 'Hide what is focused, or all that is selected with it',
  tool: 'hide',
  otherwise: showHidden,
  menu: { of: ['entity', 'relation'], part: 'place' },
  why: ({ target }) => (target.ids.length > 0 ? null : 'nothing is selected'),
  undo: ({ explorer, target }) => hideStep(explorer, target.ids),
  run: ({ explorer, target, announce }) => announce(hideTold(explorer, target.ids)),
}

/** Hides entities and relations; they are no longer selected then. Returns what was done as a sentence. */
export function hideTold(explorer: Explorer, ids: readonly string[]): string {
  const before = visible(explorer.get()).relations.filter(({ id }) => !ids.includes(id)).length
  const step = hideStep(explorer, ids)
  hideThese(explorer, ids)
  deselect(explorer, ids)
  const gone = before - visible(explorer.get()).relations.length
  return `Hidden: ${step.replace(/^hide /, '')}${gone > 0 ? `, and ${count(gone, 'relation')} with it` : ''}.`
}
