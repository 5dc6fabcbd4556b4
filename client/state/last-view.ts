/** The picture as it was last on screen, kept in the browser's own storage for each workspace. */
import type { ViewStorage } from './named-views.ts'
import { readView, type View } from './saved-view.ts'

const key = (workspace: string): string => `isnad.last.${workspace}`
/** Longer ones are not kept, characters: they would take the room that named views need. */
const most = 1_000_000

/** Null where nothing was kept, or what was kept cannot be read. */
export function lastView(storage: Pick<ViewStorage, 'getItem'>, workspace: string): View | null {
  try {
    const text = storage.getItem(key(workspace))
    return text === null ? null : readView(text)
  } catch {
    return null
  }
}

/** Keeps a view as the last one; where the browser refuses, it keeps none. */
export function keepLast(storage: ViewStorage, workspace: string, view: View): void {
  const text = JSON.stringify(view)
  try {
    if (text.length > most) storage.removeItem(key(workspace))
    else storage.setItem(key(workspace), text)
  } catch {
    // full, or not allowed: the next visit begins with a layout of its own
  }
}
