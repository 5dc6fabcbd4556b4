import { type Action, entitiesOnly } from './action.ts'
import { t } from './t.ts'

export const centre: Action = {
  id: 'centre',
  word: ({ called }) => (called ? t('centreCalled', { called }) : t('centre')),
  icon: 'zoomTo',
  menu: { of: ['entity'], part: 'look' },
  why: entitiesOnly,
  run: ({ view, target }) => view.current?.fit(target.ids.length > 1 ? target.ids : undefined) ?? view.current?.center(target.ids[0] ?? ''),
}
