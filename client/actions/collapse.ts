import { collapseStep, leavesOf, namesOf, collapse as take } from '../state/acts.ts'
import { type Action, entitiesOnly, type Now } from './action.ts'
import { t } from './t.ts'

const leaves = ({ explorer, target }: Now): number => leavesOf(explorer.get().picture, target.ids[0] ?? '').size

export const collapse: Action = {
  id: 'collapse',
  word: now =>
    now.called
      ? t('collapseCalled', { called: now.called })
      : leaves(now) > 0
        ? t('collapseLeaves', { leaves: leaves(now) })
        : t('collapse'),
  label: now => t('collapseTakeAwayThatHangOn', { namesOf: namesOf(now.explorer, now.target.ids), leaves: leaves(now) }),
  hint: now => (leaves(now) > 0 ? t('takesAwayThatHangOnIt', { leaves: leaves(now) }) : null),
  menu: { of: ['entity'], part: 'place' },
  why: now => entitiesOnly(now) ?? (leaves(now) > 0 ? null : t('nothingHangsOnItAlone')),
  undo: ({ explorer, target }) => collapseStep(explorer, target.ids[0] ?? ''),
  run(now) {
    const gone = leaves(now)
    take(now.explorer, now.target.ids[0] ?? '')
    now.announce(t('takenAwayEntities', { gone }))
  },
}
