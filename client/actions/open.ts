import { select } from '../state/selection.ts'
import type { Action } from './action.ts'
import { t } from './t.ts'

export const open: Action = {
  id: 'open',
  word: ({ called, target }) =>
    target.kind === 'relation'
      ? t('openItsEvidence')
      : called
        ? t('openTheRelationsAndClaimsOf', { called })
        : t('openItsRelationsAndClaims'),
  keys: ['Enter'],
  heard: 'graph',
  get help() {
    return t('openInTheSidePanelShift')
  },
  menu: { of: ['entity', 'relation'], part: 'look' },
  palette: false,
  why: ({ target }) => (target.ids.length > 0 ? null : t('nothingIsSelected')),
  run({ explorer, show, target }) {
    select(explorer, { [target.kind === 'relation' ? 'relations' : 'entities']: [...target.ids] })
    show({ tab: 'explore', side: target.kind === 'relation' ? 'evidence' : 'entity', sideOpen: true, cardId: null })
  },
}
