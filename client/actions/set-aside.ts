import { setAside as without } from '../session/go-by.ts'
import { namesOf } from '../state/acts.ts'
import { type Action, entitiesOnly, type Now } from './action.ts'
import { t } from './t.ts'

const isAside = ({ explorer, target }: Now): boolean => target.ids.every(id => explorer.get().picture.lens.without.includes(id))

export const setAside: Action = {
  id: 'set-aside',
  unloaded: true,
  word: now =>
    isAside(now) && now.target.ids.length > 0
      ? now.called
        ? t('takeBack', { called: now.called })
        : t('takeBackItsWord')
      : now.called
        ? t('whatIfTheWordOfIs', { called: now.called })
        : t('whatIfItsWordIsSetAside'),
  menu: { of: ['entity'], part: 'lens' },
  why: now => entitiesOnly(now) ?? (now.health.lostAt ? t('itNeedsTheStoreWhichDoes') : null),
  undo: now =>
    isAside(now)
      ? t('takeBack2', { called: now.called ?? namesOf(now.explorer, now.target.ids) })
      : t('setAside', { called: now.called ?? namesOf(now.explorer, now.target.ids) }),
  async run(now) {
    const { explorer, target, show } = now
    const before = explorer.get().picture.lens.without
    const back = isAside(now)
    const name = setAside.undo?.(now) ?? ''
    await without(now, back ? before.filter(id => !target.ids.includes(id)) : [...new Set([...before, ...target.ids])], name)
    if (!back) show({ tab: 'whatif' })
  },
}
