import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import * as acts from '../../../client/state/acts.ts'
import { createExplorer } from '../../../client/state/explorer.ts'
import { historyLimit } from '../../../client/state/history.ts'
import { select } from '../../../client/state/selection.ts'
import type { Explorer } from '../../../client/state/state.ts'
import { entity, relation } from '../../factories/answers.ts'
import { anyPicture, picture } from './fixtures.ts'

const iran = () =>
  createExplorer({
    picture: picture([entity('iran', { name: 'Iran' }), entity('badr', { name: 'Badr' })], [relation('badr', 'AFFILIATED_WITH', 'iran')]),
  })

const anyAct: fc.Arbitrary<(explorer: Explorer) => void> = fc.oneof(
  fc.constantFrom('a', 'b', 'c').map(id => (explorer: Explorer) => acts.hide(explorer, [id])),
  fc.constantFrom('a', 'b', 'c').map(id => (explorer: Explorer) => acts.togglePin(explorer, [id])),
  fc.constantFrom('a', 'b', 'c').map(id => (explorer: Explorer) => acts.collapse(explorer, id)),
  fc.constantFrom('Person', 'State').map(kind => (explorer: Explorer) => acts.toggleFilter(explorer, 'kinds', kind)),
  fc.constantFrom('only' as const, 'hide' as const).map(how => (explorer: Explorer) => acts.setContested(explorer, how)),
  fc
    .constantFrom('b', 'x')
    .map(id => (explorer: Explorer) => acts.expand(explorer, 'a', { entities: [entity(id)], relations: [relation('a', 'LEADS', id)] })),
  fc.integer({ min: -100, max: 100 }).map(x => (explorer: Explorer) => acts.moveTo(explorer, new Map([['a', { x, y: 1 }]]))),
)

describe('explorer', () => {
  it('undo restores exactly what was there, redo what was undone', () => {
    fc.assert(
      fc.property(anyPicture, fc.array(anyAct, { minLength: 1, maxLength: 20 }), (start, doings) => {
        const explorer = createExplorer({ picture: start })
        for (const act of doings) act(explorer)
        const end = explorer.get().picture
        while (explorer.steps().undo) explorer.undo()
        expect(explorer.get().picture).toBe(start)
        while (explorer.steps().redo) explorer.redo()
        expect(explorer.get().picture).toBe(end)
      }),
    )
  })

  it('names its steps by what they did', () => {
    const explorer = iran()
    acts.hide(explorer, ['iran'])
    expect(explorer.steps()).toEqual({ undo: 'hide Iran', redo: null })
    acts.setContested(explorer, 'hide')
    expect(explorer.steps().undo).toBe('hide contested')
    explorer.undo()
    expect(explorer.steps()).toEqual({ undo: 'hide Iran', redo: 'hide contested' })
    acts.togglePin(explorer, ['iran', 'badr'])
    expect(explorer.steps()).toEqual({ undo: 'pin Iran and Badr', redo: null })
  })

  it('keeps fifty steps', () => {
    const explorer = iran()
    for (let i = 0; i < historyLimit + 7; i++) acts.togglePin(explorer, ['iran'])
    let undone = 0
    for (; explorer.steps().undo; undone++) explorer.undo()
    expect(undone).toBe(50)
  })

  it('an act that changes nothing is no step', () => {
    const explorer = iran()
    acts.show(explorer)
    acts.clearPath(explorer)
    acts.collapse(explorer, 'nobody')
    expect(explorer.steps().undo).toBeNull()
  })

  it('takes from the selection what an act or an undo removed', () => {
    const explorer = iran()
    acts.expand(explorer, 'iran', { entities: [entity('new')], relations: [relation('new', 'PART_OF', 'iran')] })
    select(explorer, { entities: ['new', 'iran'], relations: ['new|PART_OF|iran'] })
    explorer.undo()
    expect(explorer.get().selection).toEqual({ entities: ['iran'], relations: [] })
  })

  it('tells its listeners of each change until they leave', () => {
    const explorer = iran()
    const heard = vi.fn()
    const leave = explorer.subscribe(heard)
    acts.hide(explorer, ['iran'])
    leave()
    explorer.undo()
    expect(heard).toHaveBeenCalledTimes(1)
  })
})
