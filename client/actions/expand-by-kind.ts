import { namesOf } from '../state/acts.ts'
import { select } from '../state/selection.ts'
import type { Action } from './action.ts'
import { expand, moreOf } from './expand.ts'
import { t } from './t.ts'

export const expandByKind: Action = {
  id: 'expand-by-kind',
  word: ({ called }) => (called ? t('expandByKindOfRelation', { called }) : t('expandByKindOfRelation2')),
  menu: { of: ['entity'], part: 'look' },
  why: now => expand.why?.(now) ?? (moreOf(now) > 0 ? null : t('everyRelationOfItIsOn')),
  run(now) {
    const ids = now.target.ids.slice(0, 1)
    select(now.explorer, { entities: ids })
    now.show({ tab: 'explore', side: 'entity', sideOpen: true, cardId: null })
    now.announce(t('theCardOfHasItsRelations', { namesOf: namesOf(now.explorer, ids) }))
  },
}
