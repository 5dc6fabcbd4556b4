import { hideStep } from '../state/acts.ts'
import { visible } from '../state/visible.ts'
import { type Action, entitiesOnly, type Now } from './action.ts'
import { hideTold } from './hide.ts'
import { t } from './t.ts'

function others({ explorer, target }: Now, neighbours: boolean): string[] {
  const { entities, relations } = visible(explorer.get())
  const kept = new Set(target.ids)
  if (neighbours)
    for (const { from, to } of relations)
      for (const [a, b] of [
        [from, to],
        [to, from],
      ] as const)
        if (target.ids.includes(a)) kept.add(b)
  return entities.map(({ id }) => id).filter(id => !kept.has(id))
}

const nothingElse = (now: Now, neighbours: boolean): string | null =>
  entitiesOnly(now) ?? (others(now, neighbours).length > 0 ? null : t('nothingElseIsShown'))

export const hideOthers: Action = {
  id: 'hide-others',
  word: ({ called }) => (called ? t('hideAllButAndItsNeighbours', { called }) : t('hideAllButItsNeighbours')),
  menu: { of: ['entity'], part: 'place' },
  why: now => nothingElse(now, true),
  undo: now => hideStep(now.explorer, others(now, true)),
  run: now => now.announce(t('onlyNeighboursAreShown', { hideTold: hideTold(now.explorer, others(now, true)) })),
}

export const onlyThese: Action = {
  id: 'only-these',
  word: ({ called }) => (called ? t('onlyCalled', { called }) : t('onlyThese')),
  why: now => nothingElse(now, false),
  undo: now => hideStep(now.explorer, others(now, false)),
  run: now => now.announce(t('onlyWhatWasSelectedIsShown', { hideTold: hideTold(now.explorer, others(now, false)) })),
}
