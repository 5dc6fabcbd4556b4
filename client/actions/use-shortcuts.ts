import { type RefObject, useEffect } from 'react'
import { type Everything, useEverything } from '../session/context.tsx'
import { lettersOn } from '../session/letters.ts'
import type { Explorer, GraphView, Target } from '../state/state.ts'
import { useLatest } from '../ui/use-latest.ts'
import { type Action, perform } from './action.ts'
import { chordOf, isLetter } from './chord.ts'
import { actions } from './index.ts'

export function useShortcuts(): void {
  const latest = useLatest(useEverything())
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return
      const chord = chordOf(event)
      const action = actions.find(each => each.keys?.includes(chord) && hears(each, event.target, chord, latest.current()))
      if (action && begin(action, latest.current())) event.preventDefault()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [latest])
}

/** For a canvas with an explorer of its own: the acts that every canvas has. */
export function useCanvasKeys(host: RefObject<HTMLElement | null>, explorer: Explorer, view: RefObject<GraphView | null>): void {
  const latest = useLatest(useEverything())
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const chord = chordOf(event)
      const action = actions.find(each => each.everyCanvas && each.keys?.includes(chord))
      if (event.defaultPrevented || !action || (isLetter(chord) && !lettersOn())) return
      if (begin(action, { ...latest.current(), explorer, view })) event.preventDefault()
    }
    const element = host.current
    element?.addEventListener('keydown', onKey)
    return () => element?.removeEventListener('keydown', onKey)
  }, [host, explorer, view, latest])
}

function begin(action: Action, everything: Everything): boolean {
  const target: Target = everything.view.current?.target() ?? { kind: 'canvas', ids: [] }
  const now = { ...everything, target, called: null }
  // Esc belongs to whatever is open; with nothing selected we leave it alone
  if (action.keys?.includes('Escape') && action.why?.(now)) return false
  void perform(action, now)
  return true
}

function hears({ heard = 'page' }: Action, target: EventTarget | null, chord: string, { ui }: Everything): boolean {
  if (heard === 'always') return true
  if (isWriting(target) || ui.dialog) return false
  if (heard === 'page') return true
  if (isLetter(chord) && !lettersOn()) return false
  // a canvas elsewhere has explorer and view of its own
  return (
    target instanceof Element && target.closest('.canvas-area') !== null && (heard === 'area' || target.closest('[data-canvas]') !== null)
  )
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type=checkbox]), textarea, select'))
