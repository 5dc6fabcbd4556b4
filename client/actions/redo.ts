import type { Action } from './action.ts'

export const redo: Action = {
  id: 'redo',
  word: ({ explorer }) => (explorer.steps().redo ? `Redo: ${explorer.steps().redo}` : 'Redo'),
  icon: 'redo',
  keys: ['Ctrl+Shift+Z'],
  heard: 'page',
  help: 'Redo',
  tool: 'steps',
  menu: { of: ['canvas'], part: 'place' },
  why: ({ explorer }) => (explorer.steps().redo ? null : 'nothing was undone'),
  run({ explorer, announce }) {
    const step = explorer.steps().redo
    explorer.redo()
    announce(`Done again: ${step}.`)
  },
}
