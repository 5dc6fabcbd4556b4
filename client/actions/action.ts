/** Toolbar, menus, keys, help and palette are derived from it. */
import type { Everything } from '../session/context.tsx'
import type { Target } from '../state/state.ts'
import type { IconName } from '../ui/icon.tsx'
import { t } from './t.ts'

export interface Now extends Everything {
  target: Target
  /** What the target is called where the act is named with it ("Hide Iran"); null where its name stands above already ("Hide"). */
  called: string | null
}

export const menuParts = ['look', 'lens', 'place', 'copy'] as const
export const toolParts = ['steps', 'view', 'look', 'hide', 'list'] as const

export interface Action {
  id: string
  word(now: Now): string
  /** Of a button whose word is short: its whole name for a screen reader. */
  label?(now: Now): string
  hint?(now: Now): string | null
  icon?: IconName | ((now: Now) => IconName)
  /** As they are written in `chordOf`: "Ctrl+Shift+Z", "H", "F6". The first one is shown. */
  keys?: readonly string[]
  /** Where its keys are heard: even while somebody writes, on the page, in the canvas with its tools and list, or on the graph only. */
  heard?: 'always' | 'page' | 'area' | 'graph'
  everyCanvas?: true
  help?: string
  /** Why it cannot be done now, as a sentence without its full stop; null where it can. */
  why?(now: Now): string | null
  on?(now: Now): boolean
  run(now: Now): void | Promise<void>
  /** What the step is called in undo: it completes "Undo: …". */
  undo?(now: Now): string
  tool?: (typeof toolParts)[number]
  /** Takes its place in the toolbar while it cannot be done and this can. */
  otherwise?: Action
  menu?: { of: readonly Target['kind'][]; part: (typeof menuParts)[number] }
  /** Can be done to an entity that is not on the canvas. */
  unloaded?: true
  /** Not in the palette: it only moves the focus, or has nothing to act on there. */
  palette?: false
}

export const entitiesOnly = ({ target }: Now): string | null => (target.kind === 'entity' ? null : t('nothingIsSelected'))

export function besideWord({ why, hint, on }: Action, now: Now): string | null {
  const reason = why?.(now) ?? null
  if (reason !== null || hint) return reason ?? hint?.(now) ?? null
  return on ? t(on(now) ? 'on' : 'off') : null
}

export async function perform(action: Action, now: Now): Promise<void> {
  const reason = action.why?.(now) ?? null
  if (reason !== null) {
    now.announce(`${action.word(now)}: ${reason}.`)
    return
  }
  try {
    await action.run(now)
  } catch (error) {
    now.announce(error instanceof Error ? error.message : String(error))
  }
}
