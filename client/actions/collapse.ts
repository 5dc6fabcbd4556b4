import { collapseStep, leavesOf, namesOf, collapse as take } from '../state/acts.ts'
import { countOf } from '../words/sentence.ts'
import { type Action, entitiesOnly, type Now } from './action.ts'

const leaves = ({ explorer, target }: Now): number => leavesOf(explorer.get().picture, target.ids[0] ?? '').size

export const collapse: Action = {
  id: 'collapse',
  word: now => (now.called ? `Collapse ${now.called}` : leaves(now) > 0 ? `Collapse ${leaves(now)}` : 'Collapse'),
  label: now => `Collapse ${namesOf(now.explorer, now.target.ids)}: take ${leaves(now)} away that hang on it alone`,
  hint: now => (leaves(now) > 0 ? `takes ${leaves(now)} away that hang on it alone` : null),
  menu: { of: ['entity'], part: 'place' },
  why: now => entitiesOnly(now) ?? (leaves(now) > 0 ? null : 'nothing hangs on it alone'),
  undo: ({ explorer, target }) => collapseStep(explorer, target.ids[0] ?? ''),
  run(now) {
    const gone = leaves(now)
    take(now.explorer, now.target.ids[0] ?? '')
    now.announce(`Taken away: ${countOf(gone, 'entity', 'entities')}.`)
  },
}
