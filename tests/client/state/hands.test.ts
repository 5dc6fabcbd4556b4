import { describe, expect, it } from 'vitest'
import { hideTold } from '../../../client/actions/hide.ts'
import { arrange, hide } from '../../../client/state/acts.ts'
import { createExplorer, emptyState } from '../../../client/state/explorer.ts'
import { keepLast } from '../../../client/state/keep-last.ts'
import { lastView } from '../../../client/state/last-view.ts'
import { merge } from '../../../client/state/merge.ts'
import { viewOf } from '../../../client/state/saved-view.ts'
import { select } from '../../../client/state/selection.ts'
import { entity, relation } from '../../factories/answers.ts'

const made = () => {
  const explorer = createExplorer()
  const graph = { entities: ['a', 'b', 'c'].map(id => entity(id)), relations: [relation('a', 'LEADS', 'b'), relation('b', 'LEADS', 'c')] }
  explorer.set(state => ({ ...state, picture: merge(state.picture, graph) }))
  return explorer
}
const memory = () => {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
}

describe('what is done is told', () => {
  it('hiding names what went, counts the lines that went with it, and leaves it unselected', () => {
    const explorer = made()
    select(explorer, { entities: ['b'], relations: ['a|LEADS|b'] })
    expect(hideTold(explorer, ['b'])).toBe('Hidden: b, and 2 relations with it.')
    expect(explorer.get().selection).toEqual({ entities: [], relations: ['a|LEADS|b'] })
    expect(hideTold(explorer, ['a'])).toBe('Hidden: a.')
  })
})

describe('undo', () => {
  it('brings back what was in view before a layout, and nothing of it for other steps', () => {
    const explorer = made()
    const look = (zoom: number) => explorer.set(state => ({ ...state, viewport: { zoom, pan: { x: 0, y: 0 } } }))
    look(1)
    arrange(explorer, 'circle', new Map([['a', { x: 5, y: 5 }]]))
    look(0.5)
    hide(explorer, ['a'])
    look(0.7)
    explorer.undo()
    expect(explorer.get().viewport?.zoom).toBe(0.7)
    explorer.undo()
    expect(explorer.get().viewport?.zoom).toBe(1)
    explorer.redo()
    expect(explorer.get().viewport?.zoom).toBe(0.7)
  })
})

describe('the last picture', () => {
  it('is kept for each workspace by itself', () => {
    const storage = memory()
    const view = viewOf({ ...emptyState, picture: made().get().picture })
    keepLast(storage, 'one', view)
    expect([lastView(storage, 'one'), lastView(storage, 'other')]).toEqual([view, null])
  })

  it('that cannot be read or kept is none', () => {
    const full = {
      ...memory(),
      setItem: () => {
        throw new Error('full')
      },
      getItem: () => '{',
    }
    keepLast(full, 'one', viewOf(emptyState))
    expect(lastView(full, 'one')).toBeNull()
  })
})
