import cytoscape from 'cytoscape'
import { beforeEach, expect, test } from 'vitest'
import { bindPointer } from '../../../client/canvas/input/pointer.ts'

const none = (): void => {}
let expanded: string[]
let selected: [string, boolean][]
let tap: (id: string, keys?: { shiftKey?: boolean }) => void
let twice: (id: string, keys?: { shiftKey?: boolean }) => void

beforeEach(() => {
  ;[expanded, selected] = [[], []]
  const cy = cytoscape({ headless: true, elements: [{ data: { id: 'a' } }, { data: { id: 'b' } }] })
  bindPointer(cy, {
    lineOf: () => undefined,
    select: (_kind, ids, add) => selected.push([ids.join(), add]),
    clear: none,
    expand: id => expanded.push(id),
    menu: none,
    hover: none,
    dragging: none,
    dropped: none,
  })
  const emit = (type: string, id: string, keys = {}): void => {
    cy.getElementById(id).emit({ type, originalEvent: keys } as unknown as string)
  }
  tap = (id, keys) => emit('tap', id, keys)
  // what Cytoscape sends where a tap follows another within a quarter of a second
  twice = (id, keys) => {
    emit('tap', id, keys)
    emit('dbltap', id, keys)
  }
})

test('two taps on one entity expand it', () => {
  tap('a')
  twice('a')
  expect(expanded).toEqual(['a'])
})

test('a quick tap after one on another entity selects, and expands nothing', () => {
  tap('a')
  twice('b')
  expect([expanded, selected]).toEqual([
    [],
    [
      ['a', false],
      ['b', false],
    ],
  ])
})

test('quick taps with Shift held add and take away, and expand nothing', () => {
  tap('a', { shiftKey: true })
  twice('a', { shiftKey: true })
  expect(expanded).toEqual([])
  expect(selected).toEqual([
    ['a', true],
    ['a', true],
  ])
})
