import type { Action } from './action.ts'
import { t } from './t.ts'

export const exportImage: Action = {
  id: 'export',
  word: () => t('exportImage'),
  icon: 'export',
  keys: ['Ctrl+Shift+E'],
  heard: 'always',
  menu: { of: ['canvas'], part: 'copy' },
  why: ({ view, onShow }) => (view.current || onShow.current ? null : t('inAWindowThisNarrowNo')),
  run: ({ show }) => show({ dialog: 'export' }),
}

export const views: Action = { id: 'views', word: () => t('views'), icon: 'views', run: ({ show }) => show({ dialog: 'views' }) }

export const workspaces: Action = {
  id: 'workspaces',
  word: () => t('workspaces'),
  icon: 'views',
  run: ({ show }) => show({ dialog: 'workspaces' }),
}

export const help: Action = {
  id: 'help',
  word: () => t('keyboardAndHelp'),
  icon: 'help',
  keys: ['?'],
  heard: 'page',
  get help() {
    return t('thisList')
  },
  run: ({ show }) => show({ dialog: 'help' }),
}

export const palette: Action = {
  id: 'palette',
  word: () => t('everyActByItsName'),
  icon: 'search',
  keys: ['Ctrl+K'],
  heard: 'always',
  get help() {
    return t('everyActNameViewAndQuery')
  },
  menu: { of: ['canvas'], part: 'copy' },
  palette: false,
  run: ({ show }) => show({ dialog: 'palette' }),
}
