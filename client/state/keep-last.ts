import type { ViewStorage } from './named-views.ts'
import type { View } from './saved-view.ts'

export const lastKey = (workspace: string): string => `isnad.last.${workspace}`
/** The longest view that is kept, characters: named views need the room. */
const most = 1_000_000

export function keepLast(storage: ViewStorage, workspace: string, view: View): void {
  const text = JSON.stringify(view)
  try {
    if (text.length > most) storage.removeItem(lastKey(workspace))
    else storage.setItem(lastKey(workspace), text)
  } catch {
    // full, or not allowed: the next visit begins with a layout of its own
  }
}
