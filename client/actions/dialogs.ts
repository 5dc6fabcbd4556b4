import type { Action } from './action.ts'

export const exportImage: Action = {
  id: 'export',
  word: () => 'Export image',
  icon: 'export',
  keys: ['Ctrl+Shift+E'],
  heard: 'always',
  menu: { of: ['canvas'], part: 'copy' },
  why: ({ view, onShow }) => (view.current || onShow.current ? null : 'in a window this narrow no picture is drawn'),
  run: ({ show }) => show({ dialog: 'export' }),
}

export const views: Action = { id: 'views', word: () => 'Views', icon: 'views', run: ({ show }) => show({ dialog: 'views' }) }

export const help: Action = {
  id: 'help',
  word: () => 'Keyboard and help',
  icon: 'help',
  keys: ['?'],
  heard: 'page',
  help: 'This list',
  run: ({ show }) => show({ dialog: 'help' }),
}

export const palette: Action = {
  id: 'palette',
  word: () => 'Every act by its name',
  icon: 'search',
  keys: ['Ctrl+K'],
  heard: 'always',
  help: 'Every act, name, view and query by its name',
  menu: { of: ['canvas'], part: 'copy' },
  palette: false,
  run: ({ show }) => show({ dialog: 'palette' }),
}
