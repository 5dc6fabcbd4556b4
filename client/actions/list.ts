import type { Action } from './action.ts'

export const list: Action = {
  id: 'list',
  word: () => 'List',
  icon: 'list',
  keys: ['L'],
  heard: 'area',
  help: 'List, or canvas',
  tool: 'list',
  menu: { of: ['canvas'], part: 'look' },
  on: ({ ui }) => ui.list,
  run({ ui, show, announce }) {
    show({ list: !ui.list })
    announce(ui.list ? 'Canvas.' : 'Table of what is on the canvas.')
  },
}
