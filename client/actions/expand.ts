import { expandFrom } from '../session/use-expand.ts'
import { unloadedOf } from '../state/unloaded.ts'
import type { Action, Now } from './action.ts'
import { t } from './t.ts'

const about = ({ target }: Now): string | null => (target.kind === 'relation' ? (target.from ?? null) : (target.ids[0] ?? null))
export const moreOf = (now: Now): number => unloadedOf(now.explorer.get().picture.loaded).get(about(now) ?? '') ?? 0

export const expand: Action = {
  id: 'expand',
  word: now =>
    now.called ? t('expandCalled', { called: now.called }) : moreOf(now) > 0 ? t('expandMore2', { moreOf: moreOf(now) }) : t('expand'),
  hint: now => (now.called && moreOf(now) > 0 ? t('moreInTheRecord2', { moreOf: moreOf(now) }) : null),
  icon: 'expand',
  keys: ['E'],
  heard: 'graph',
  get help() {
    return t('expandWhatIsFocused')
  },
  menu: { of: ['entity'], part: 'look' },
  why(now) {
    const id = about(now)
    if (id === null) return t('nothingIsSelected')
    if (now.health.lostAt) return t('itNeedsTheStoreWhichDoes')
    return null
  },
  run: async now => void (await expandFrom(now, about(now) ?? '')),
}
