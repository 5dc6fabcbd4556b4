import type { Action } from './action.ts'
import { t } from './t.ts'

export const menu: Action = {
  id: 'menu',
  word: () => t('menuOfWhatIsFocused'),
  keys: ['Shift+F10', 'ContextMenu'],
  heard: 'graph',
  get help() {
    return t('menuOfWhatIsFocusedA')
  },
  palette: false,
  run({ view, target, show }) {
    const at = view.current?.where(target)
    if (at) show({ menu: { target, at } })
  },
}
