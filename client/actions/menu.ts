import type { Action } from './action.ts'

export const menu: Action = {
  id: 'menu',
  word: () => 'Menu of what is focused',
  keys: ['Shift+F10', 'ContextMenu'],
  heard: 'graph',
  help: 'Menu of what is focused; a right click or a long press opens it too',
  palette: false,
  run({ view, target, show }) {
    const at = view.current?.where(target)
    if (at) show({ menu: { target, at } })
  },
}
