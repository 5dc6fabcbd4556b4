import { setAside as without } from '../session/go-by.ts'
import { namesOf } from '../state/acts.ts'
import { type Action, entitiesOnly, type Now } from './action.ts'

const isAside = ({ explorer, target }: Now): boolean => target.ids.every(id => explorer.get().picture.lens.without.includes(id))

export const setAside: Action = {
  id: 'set-aside',
  unloaded: true,
  word: now =>
    isAside(now) && now.target.ids.length > 0
      ? `Take back ${now.called ?? 'its word'}`
      : `What if the word of ${now.called ?? 'it'} is set aside…`,
  menu: { of: ['entity'], part: 'lens' },
  why: now => entitiesOnly(now) ?? (now.health.lostAt ? 'it needs the store, which does not answer' : null),
  undo: now =>
    isAside(now)
      ? `take ${now.called ?? namesOf(now.explorer, now.target.ids)} back`
      : `set ${now.called ?? namesOf(now.explorer, now.target.ids)} aside`,
  async run(now) {
    const { explorer, target, show } = now
    const before = explorer.get().picture.lens.without
    const back = isAside(now)
    const name = setAside.undo?.(now) ?? ''
    await without(now, back ? before.filter(id => !target.ids.includes(id)) : [...new Set([...before, ...target.ids])], name)
    if (!back) show({ tab: 'whatif' })
  },
}
