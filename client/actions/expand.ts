import { expandFrom } from '../session/use-expand.ts'
import { unloadedOf } from '../state/unloaded.ts'
import type { Action, Now } from './action.ts'

const about = ({ target }: Now): string | null => (target.kind === 'relation' ? (target.from ?? null) : (target.ids[0] ?? null))
/** How many of its relations the record has beside those on the canvas. */
export const moreOf = (now: Now): number => unloadedOf(now.explorer.get().picture.loaded).get(about(now) ?? '') ?? 0

export const expand: Action = {
  id: 'expand',
  word: now => (now.called ? `Expand ${now.called}` : moreOf(now) > 0 ? `Expand: ${moreOf(now)} more` : 'Expand'),
  hint: now => (now.called && moreOf(now) > 0 ? `${moreOf(now)} more in the record` : null),
  icon: 'expand',
  keys: ['E'],
  heard: 'graph',
  help: 'Expand what is focused',
  menu: { of: ['entity'], part: 'look' },
  why(now) {
    const id = about(now)
    if (id === null) return 'nothing is selected'
    if (now.health.lostAt) return 'it needs the store, which does not answer'
    return null
  },
  run: async now => void (await expandFrom(now, about(now) ?? '')),
}
