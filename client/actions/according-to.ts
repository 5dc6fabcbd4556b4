import { everyone } from '../../server/contract/lens.ts'
import { goBy } from '../session/go-by.ts'
import { namesOf } from '../state/acts.ts'
import { type Action, entitiesOnly, type Now } from './action.ts'

/** Of somebody who is not on the canvas only the one who asks knows the name. */
const nameOf = ({ explorer, target, called }: Now): string => called ?? namesOf(explorer, target.ids)

export const accordingTo: Action = {
  id: 'according-to',
  unloaded: true,
  word: ({ called, target }) => `According to ${called ?? (target.ids.length > 1 ? 'these' : 'it')}`,
  hint({ explorer, target }) {
    const { relations, denials } = explorer.get().picture.loaded
    const says = [...relations.values()].filter(({ speakerIds }) => target.ids.some(id => speakerIds.includes(id))).length
    const denies = [...denials.values()].some(({ denier }) => target.ids.includes(denier))
    return says > 0 ? `${says} of the relations loaded` : denies ? 'denies' : 'says no relation that is loaded'
  },
  menu: { of: ['entity'], part: 'lens' },
  why: now => entitiesOnly(now) ?? (now.health.lostAt ? 'it needs the store, which does not answer' : null),
  undo: now => `according to ${nameOf(now)}`,
  run: now => goBy(now, { ...everyone, by: [...now.target.ids] }, nameOf(now)),
}

export const accordingToEveryone: Action = {
  id: 'according-to-everyone',
  word: () => 'According to everyone',
  menu: { of: ['canvas'], part: 'lens' },
  why: ({ explorer }) => (explorer.get().picture.lens.by.length > 0 ? null : 'it is so already'),
  undo: () => 'according to everyone',
  run: now => goBy(now, everyone, 'everyone'),
}

export const nextLens: Action = {
  id: 'next-lens',
  word: () => 'Next lens',
  keys: ['A'],
  heard: 'area',
  menu: { of: ['canvas'], part: 'lens' },
  run: ({ lenses }) => lenses.current?.next(),
}
