import { readView, type View } from './read-view.ts'
import { t } from './t.ts'

export interface ViewStorage {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
  removeItem(key: string): void
}

const index = 'isnad.views'
const key = (name: string): string => `isnad.view.${name}`

export function viewNames(storage: ViewStorage): string[] {
  try {
    const names: unknown = JSON.parse(storage.getItem(index) ?? '[]')
    return Array.isArray(names) ? names.filter(name => typeof name === 'string') : []
  } catch {
    return []
  }
}

/** Saves under a name, in place of what had it; throws an Error in plain words where the browser keeps no more. */
export function saveView(storage: ViewStorage, name: string, view: View): void {
  try {
    storage.setItem(key(name), JSON.stringify(view))
    storage.setItem(index, JSON.stringify([name, ...viewNames(storage).filter(other => other !== name)]))
  } catch {
    throw new Error(t('thisBrowserKeepsNoMoreViews', { name }))
  }
}

export function openView(storage: ViewStorage, name: string): View | null {
  const text = storage.getItem(key(name))
  return text === null ? null : readView(text)
}

export function deleteView(storage: ViewStorage, name: string): void {
  storage.removeItem(key(name))
  storage.setItem(index, JSON.stringify(viewNames(storage).filter(other => other !== name)))
}
