import { contestedStep, setContested } from '../state/acts.ts'
import { contestChoice } from '../state/filters.ts'
import type { Action, Now } from './action.ts'

const order = { show: 'only', only: 'hide', hide: 'show' } as const
const words = { show: 'Show contested relations', only: 'Only contested relations', hide: 'Hide contested relations' }
const told = { show: 'Contested relations shown.', only: 'Only contested relations.', hide: 'Contested relations hidden.' }
const next = ({ explorer }: Now) => order[contestChoice(explorer.get().picture.filters) ?? 'hide']

export const contested: Action = {
  id: 'contested',
  word: now => words[next(now)],
  keys: ['C'],
  heard: 'area',
  help: 'Contested: show, only, hide',
  menu: { of: ['canvas'], part: 'lens' },
  undo: now => contestedStep(next(now)),
  run(now) {
    const step = next(now)
    setContested(now.explorer, step)
    now.announce(told[step])
  },
}
