import type { Action } from './action.ts'

export const undo: Action = {
  id: 'undo',
  word: ({ explorer }) => (explorer.steps().undo ? `Undo: ${explorer.steps().undo}` : 'Undo'),
  icon: 'undo',
  keys: ['Ctrl+Z'],
  heard: 'page',
  help: 'Undo',
  tool: 'steps',
  menu: { of: ['canvas'], part: 'place' },
  why: ({ explorer }) => (explorer.steps().undo ? null : 'nothing was done yet'),
  run({ explorer, announce }) {
    const step = explorer.steps().undo
    explorer.undo()
    announce(`Undone: ${step}.`)
  },
}
