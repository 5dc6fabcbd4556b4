import { describe, expect, it } from 'vitest'
import { perform } from '../../../client/actions/action.ts'
import { chordOf, keysText } from '../../../client/actions/chord.ts'
import { collapse } from '../../../client/actions/collapse.ts'
import { exportImage } from '../../../client/actions/dialogs.ts'
import { expand } from '../../../client/actions/expand.ts'
import { expandByKind } from '../../../client/actions/expand-by-kind.ts'
import { hide, showHidden } from '../../../client/actions/hide.ts'
import { hideOthers } from '../../../client/actions/hide-others.ts'
import { actions } from '../../../client/actions/index.ts'
import { openInCypher } from '../../../client/actions/open-in-cypher.ts'
import { findPath, paths } from '../../../client/actions/paths.ts'
import { pin } from '../../../client/actions/pin.ts'
import { walks } from '../../../client/canvas/input/keys.ts'
import { select } from '../../../client/state/selection.ts'
import { asked, canvas, entities, relations } from './now.ts'

describe('the list of acts', () => {
  it('has no id and no key twice, the keys that walk over the canvas included', () => {
    const ids = actions.map(({ id }) => id)
    const keys = actions.filter(({ id }) => id !== 'open' && id !== 'select-nothing').flatMap(({ keys = [] }) => keys)
    const all = [...keys, ...walks.flatMap(({ keys }) => keys)]
    expect([new Set(ids).size, new Set(all).size]).toEqual([ids.length, all.length])
  })

  it('gives every act a word, about anything that can be its target', () => {
    for (const target of [canvas, entities('a'), entities('a', 'b'), relations('a|LEADS|b')])
      for (const called of [null, 'a name']) {
        const words = actions.map(action => action.word(asked(target, called).now))
        expect(words.filter(word => !/^\p{Lu}/u.test(word))).toEqual([])
      }
  })

  it('tells every act of the picture that is done at once to undo under the name that it has there', async () => {
    const done: string[] = []
    for (const action of actions)
      for (const target of [entities('a'), entities('b'), entities('a', 'b'), relations('a|LEADS|b'), canvas]) {
        const { explorer, now } = asked(target)
        const name = action.undo?.(now)
        if (name === undefined || action.why?.(now) || /lens|according|aside|layout/.test(action.id)) continue
        await perform(action, now)
        expect([action.id, explorer.steps().undo]).toEqual([action.id, name])
        done.push(action.id)
      }
    expect([...new Set(done)]).toEqual(['contested', 'pin', 'hide', 'hide-others', 'only-these', 'collapse'])
  })

  it('says why it cannot be done, in place of doing it', async () => {
    const { explorer, now, said } = asked(canvas)
    await perform(hide, now)
    await perform(pin, { ...now, target: relations('a|LEADS|b') })
    await perform(showHidden, now)
    expect(said).toEqual(['Hide: nothing is selected.', 'Pin: only entities can be pinned.', 'Show what is hidden: nothing is hidden.'])
    expect(explorer.steps().undo).toBeNull()
  })
})

describe('single acts', () => {
  it('pin means the entity that a relation was reached from, and unpins where all are pinned', async () => {
    const { now, said } = asked(entities('a', 'b'))
    await perform(pin, now)
    expect(pin.word(now)).toBe('Unpin')
    await perform(pin, { ...now, target: entities('a') })
    await perform(pin, { ...now, target: { kind: 'relation', ids: ['b|LEADS|c'], from: 'c' } })
    expect(said).toEqual(['Pinned where it stands: a and b.', 'Unpinned: a.', 'Pinned where it stands: c.'])
  })

  it('hide all but the neighbours keeps them', async () => {
    const { explorer, now } = asked(entities('a'))
    await perform(hideOthers, now)
    expect([...explorer.get().picture.hidden]).toEqual(['c'])
  })

  it('a path is between two: of more nobody knows which are meant', async () => {
    const two = asked(entities('a', 'b'))
    await perform(paths, two.now)
    expect(two.shown).toEqual([{ tab: 'explore', side: 'paths', sideOpen: true, pathEnds: ['a', 'b'] }])

    const three = asked(entities('a', 'b', 'c'))
    await perform(paths, three.now)
    expect([three.shown, three.said]).toEqual([[], ['Paths between: a path has two ends, and 3 are selected.']])

    select(three.explorer, { entities: ['a', 'b', 'c'] })
    await perform(findPath, three.now)
    select(three.explorer, { entities: ['c'] })
    await perform(findPath, three.now)
    expect(three.shown.map(each => (each as { pathEnds: string[] }).pathEnds)).toEqual([[], ['c']])
  })

  it('no picture is exported where none is drawn', async () => {
    const { now, said, shown } = asked(canvas)
    await perform(exportImage, now)
    expect([said, shown]).toEqual([['Export image: in a window this narrow no picture is drawn.'], []])
  })

  it('expand says how many more there are, collapse how many go', () => {
    expect(expand.word(asked(entities('a')).now)).toBe('Expand: 2 more')
    expect(collapse.word(asked(entities('b')).now)).toBe('Collapse 2')
    expect(collapse.why?.(asked(entities('a')).now)).toBe('nothing hangs on it alone')
  })

  it('expand by kind opens the card where there is more, and says why not where there is none', async () => {
    const { now, explorer, shown } = asked(entities('a', 'b'))
    await perform(expandByKind, now)
    expect([explorer.get().selection.entities, shown]).toEqual([['a'], [expect.objectContaining({ side: 'entity', sideOpen: true })]])
    expect(expandByKind.why?.(asked(entities('c')).now)).toBe('every relation of it is on the canvas')
  })

  it('a query quotes ids that hold quotes', async () => {
    const { now, shown } = asked(entities("it's", 'b'))
    await perform(openInCypher, now)
    expect(shown).toEqual([
      {
        tab: 'cypher',
        query: {
          cypher: "MATCH (e:Entity)-[r]-(:Entity) WHERE e.id IN ['it\\'s', 'b']\nRETURN DISTINCT startNode(r) AS a, r, endNode(r) AS b",
        },
      },
    ])
  })
})

describe('keys', () => {
  const press = (key: string, more: Partial<KeyboardEvent> = {}) =>
    chordOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more })
  it('Cmd is Ctrl, Shift counts with letters and named keys only', () => {
    expect([
      press('z', { metaKey: true, shiftKey: true }),
      press('?', { shiftKey: true }),
      press('+', { shiftKey: true }),
      press('P', { shiftKey: true }),
      press('p'),
      press('F6', { shiftKey: true }),
    ]).toEqual(['Ctrl+Shift+Z', '?', '+', 'Shift+P', 'P', 'Shift+F6'])
    expect([keysText('Ctrl+Shift+Z'), keysText('+'), keysText('ArrowLeft')]).toEqual(['Ctrl Shift Z', '+', '←'])
  })
})
