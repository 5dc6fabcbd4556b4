import type { WriteTask } from '../state/write-task.ts'
import type { Action } from './action.ts'
import { t } from './t.ts'

export const addClaimAbout: Action = {
  id: 'add-claim-about',
  word: ({ called }) => (called ? t('addAClaimAbout', { called }) : t('addAClaimAboutIt')),
  keys: ['N'],
  heard: 'graph',
  get help() {
    return t('addAClaimAboutWhatIs')
  },
  menu: { of: ['entity'], part: 'lens' },
  why: ({ target }) => (target.kind === 'entity' && target.ids.length === 1 ? null : t('chooseOneEntity')),
  run({ explorer, target, show }) {
    const entity = explorer.get().picture.loaded.entities.get(target.ids[0] ?? '')
    if (entity) show({ dialog: 'write', task: { write: 'claim', subject: { id: entity.id, name: entity.name, kinds: entity.kinds } } })
  },
}

const add = (write: 'claim' | 'source' | 'entity', word: () => string): Action => ({
  id: `add-${write}`,
  word,
  ...(write !== 'source' && { menu: { of: ['canvas'], part: 'lens' } }),
  run: ({ show }) => show({ dialog: 'write', task: { write } as WriteTask }),
})

export const addClaim = add('claim', () => t('addAClaim'))
export const addSource = add('source', () => t('addASource'))
export const addEntity = add('entity', () => t('addAnEntity'))
