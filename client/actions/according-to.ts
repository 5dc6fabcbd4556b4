import { everyone } from '../../server/contract/everyone.ts'
import { goBy } from '../session/go-by.ts'
import { namesOf } from '../state/acts.ts'
import { type Action, entitiesOnly, type Now } from './action.ts'
import { t } from './t.ts'

/** Of somebody who is not on the canvas only the caller knows the name. */
const nameOf = ({ explorer, target, called }: Now): string => called ?? namesOf(explorer, target.ids)

export const accordingTo: Action = {
  id: 'according-to',
  unloaded: true,
  word: ({ called, target }) => (called ? t('accordingTo', { called }) : t('accordingToIt', { many: target.ids.length > 1 })),
  hint({ explorer, target }) {
    const { relations, denials } = explorer.get().picture.loaded
    const says = [...relations.values()].filter(({ asserterIds }) => target.ids.some(id => asserterIds.includes(id))).length
    const denies = [...denials.values()].some(({ denier }) => target.ids.includes(denier))
    return says > 0 ? t('ofTheRelationsLoaded', { says }) : denies ? t('onlyDenies') : t('saysNoRelationThatIsLoaded')
  },
  menu: { of: ['entity'], part: 'lens' },
  why: now => entitiesOnly(now) ?? (now.health.lostAt ? t('itNeedsTheStoreWhichDoes') : null),
  undo: now => t('accordingTo2', { now: nameOf(now) }),
  run: now => goBy(now, { ...everyone, by: [...now.target.ids] }, nameOf(now)),
}

export const accordingToEveryone: Action = {
  id: 'according-to-everyone',
  word: () => t('accordingToEveryone'),
  menu: { of: ['canvas'], part: 'lens' },
  why: ({ explorer }) => (explorer.get().picture.lens.by.length > 0 ? null : t('itIsSoAlready')),
  undo: () => t('accordingToEveryone2'),
  run: now => goBy(now, everyone, 'everyone'),
}

export const nextLens: Action = {
  id: 'next-lens',
  word: () => t('nextLens'),
  keys: ['A'],
  heard: 'area',
  menu: { of: ['canvas'], part: 'lens' },
  run: ({ lenses }) => lenses.current?.next(),
}
