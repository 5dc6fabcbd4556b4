import type { WriteTask } from '../state/write-task.ts'
import type { Action } from './action.ts'

export const addClaimAbout: Action = {
  id: 'add-claim-about',
  word: ({ called }) => `Add a claim about ${called ?? 'it'}…`,
  keys: ['N'],
  heard: 'graph',
  help: 'Add a claim about what is focused',
  menu: { of: ['entity'], part: 'lens' },
  why: ({ target }) => (target.kind === 'entity' && target.ids.length === 1 ? null : 'choose one entity'),
  run({ explorer, target, show }) {
    const entity = explorer.get().picture.loaded.entities.get(target.ids[0] ?? '')
    if (entity) show({ dialog: 'write', task: { write: 'claim', subject: { id: entity.id, name: entity.name, kinds: entity.kinds } } })
  },
}

const add = (write: 'claim' | 'source' | 'entity', word: string): Action => ({
  id: `add-${write}`,
  word: () => word,
  ...(write !== 'source' && { menu: { of: ['canvas'], part: 'lens' } }),
  run: ({ show }) => show({ dialog: 'write', task: { write } as WriteTask }),
})

export const addClaim = add('claim', 'Add a claim…')
export const addSource = add('source', 'Add a source…')
export const addEntity = add('entity', 'Add an entity…')
