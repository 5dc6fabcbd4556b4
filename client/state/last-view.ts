import { lastKey } from './keep-last.ts'
import type { ViewStorage } from './named-views.ts'
import { readView, type View } from './read-view.ts'

export function lastView(storage: Pick<ViewStorage, 'getItem'>, workspace: string): View | null {
  try {
    const text = storage.getItem(lastKey(workspace))
    return text === null ? null : readView(text)
  } catch {
    return null
  }
}
