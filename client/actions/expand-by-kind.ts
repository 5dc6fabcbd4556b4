import { namesOf } from '../state/acts.ts'
import { select } from '../state/selection.ts'
import type { Action } from './action.ts'
import { expand, moreOf } from './expand.ts'

export const expandByKind: Action = {
  id: 'expand-by-kind',
  word: ({ called }) => (called ? `Expand ${called} by kind of relation…` : 'Expand by kind of relation…'),
  menu: { of: ['entity'], part: 'look' },
  why: now => expand.why?.(now) ?? (moreOf(now) > 0 ? null : 'every relation of it is on the canvas'),
  run(now) {
    const ids = now.target.ids.slice(0, 1)
    select(now.explorer, { entities: ids })
    now.show({ tab: 'explore', side: 'entity', sideOpen: true, cardId: null })
    now.announce(`The card of ${namesOf(now.explorer, ids)} has its relations by kind, each with what is not on the canvas.`)
  },
}
