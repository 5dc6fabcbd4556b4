import { contestedStep, setContested } from '../state/acts.ts'
import { contestChoice } from '../state/filters.ts'
import type { Action, Now } from './action.ts'
import { t } from './t.ts'

const order = { show: 'only', only: 'hide', hide: 'show' } as const
const words = {
  get show() {
    return t('showContestedRelations')
  },
  get only() {
    return t('onlyContestedRelations')
  },
  get hide() {
    return t('hideContestedRelations')
  },
}
const told = {
  get show() {
    return t('contestedRelationsShown')
  },
  get only() {
    return t('onlyContestedRelations2')
  },
  get hide() {
    return t('contestedRelationsHidden')
  },
}
const next = ({ explorer }: Now) => order[contestChoice(explorer.get().picture.filters) ?? 'hide']

export const contested: Action = {
  id: 'contested',
  word: now => words[next(now)],
  keys: ['C'],
  heard: 'area',
  get help() {
    return t('contestedShowOnlyHide')
  },
  menu: { of: ['canvas'], part: 'lens' },
  undo: now => contestedStep(next(now)),
  run(now) {
    const step = next(now)
    setContested(now.explorer, step)
    now.announce(told[step])
  },
}
