/** The keyboard of the whole page. What walks over the canvas is the canvas's own (client/canvas/input/keys.ts). */

import { useEffect } from 'react'
import type { Shared } from '../../session/context.tsx'
import { lettersOn } from '../../session/letters.ts'
import { setContested } from '../../state/acts.ts'
import { contestChoice } from '../../state/filters.ts'
import { clearSelection } from '../../state/selection.ts'
import type { Tab } from '../../state/state.ts'
import { useLatest } from '../../ui/use-latest.ts'
import { selectedSentence } from '../../words/sentence.ts'

/** What the help shows; one list for keys and words. */
export const shortcutList: readonly { keys: string; does: string; canvas?: true }[] = [
  { keys: '/', does: 'Search' },
  { keys: '1  2  3  4', does: 'Explore, Cypher, What if, Sources' },
  { keys: 'F6, Shift F6', does: 'Next, previous region' },
  { keys: '← ↑ → ↓', does: 'Nearest entity in that direction', canvas: true },
  { keys: '[  ]', does: 'Previous, next relation of the focused entity', canvas: true },
  { keys: 'Enter', does: 'Open in the side panel; Shift adds to the selection', canvas: true },
  { keys: 'E  H  P', does: 'Expand, hide, pin what is focused, or all that is selected with it', canvas: true },
  { keys: 'Ctrl A, Shift drag', does: 'Select all; select what lies in a box', canvas: true },
  { keys: 'Esc', does: 'Select nothing', canvas: true },
  { keys: 'L', does: 'List, or canvas', canvas: true },
  { keys: 'A', does: 'Next lens', canvas: true },
  { keys: 'C', does: 'Contested: show, only, hide', canvas: true },
  { keys: '0  +  −', does: 'Fit, zoom', canvas: true },
  { keys: 'Ctrl Z, Ctrl Shift Z', does: 'Undo, redo' },
  { keys: 'Ctrl Enter, Esc', does: 'Run the query; cancel it, or close' },
  { keys: 'Ctrl Shift E', does: 'Export image' },
  { keys: '?', does: 'This list' },
]

const tabs: Record<string, Tab> = { 1: 'explore', 2: 'cypher', 3: 'whatif', 4: 'sources' }
const contestedNext = { show: 'only', only: 'hide', hide: 'show' } as const

export function useShortcuts(shared: Shared): void {
  const latest = useLatest(shared)
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!event.defaultPrevented && act(event, latest.current)) event.preventDefault()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [latest])
}

function act(event: KeyboardEvent, shared: Shared): boolean {
  const { key } = event
  if (key === 'F6') return nextRegion(event.shiftKey ? -1 : 1)
  const writing = isWriting(event.target)
  if (event.ctrlKey || event.metaKey) return withControl(event, shared, writing)
  if (writing || event.altKey || shared.ui.dialog) return false
  return plain(event, shared) || (lettersOn() && onCanvas(event.target) && canvasLetter(key.toLowerCase(), shared))
}

function withControl(event: KeyboardEvent, { explorer, announce, show }: Shared, writing: boolean): boolean {
  const key = event.key.toLowerCase()
  if (key === 'e' && event.shiftKey) {
    show({ dialog: 'export' })
    return true
  }
  if (key !== 'z' || writing) return false
  const step = event.shiftKey ? explorer.steps().redo : explorer.steps().undo
  if (event.shiftKey) explorer.redo()
  else explorer.undo()
  if (step) announce(`${event.shiftKey ? 'Done again' : 'Undone'}: ${step}.`)
  return true
}

function plain({ key }: KeyboardEvent, shared: Shared): boolean {
  const { show } = shared
  const tab = tabs[key]
  if (key === '/') document.getElementById('search')?.focus()
  else if (key === '?') show({ dialog: 'help' })
  else if (tab) show({ tab })
  else if (key === 'Escape') return selectNothing(shared)
  else return false
  return true
}

/** Overlays and the canvas answer Esc first; what is left means the selection. */
function selectNothing({ explorer, ui, announce }: Shared): boolean {
  const { entities, relations } = explorer.get().selection
  if (ui.tab !== 'explore' || entities.length + relations.length === 0) return false
  clearSelection(explorer)
  announce(selectedSentence(explorer.get()))
  return true
}

function canvasLetter(key: string, { explorer, ui, show, announce }: Shared): boolean {
  switch (key) {
    case 'l':
      show({ list: !ui.list })
      return true
    case 'a':
      dispatchEvent(new Event('isnad:next-lens'))
      return true
    case 'c': {
      const next = contestedNext[contestChoice(explorer.get().picture.filters) ?? 'hide']
      setContested(explorer, next)
      announce(
        next === 'only' ? 'Only contested relations.' : next === 'hide' ? 'Contested relations hidden.' : 'Contested relations shown.',
      )
      return true
    }
  }
  return false
}

const onCanvas = (target: EventTarget | null): boolean => target instanceof Element && target.closest('.canvas-area') !== null
const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type=checkbox]), textarea, select'))

/** Moves focus to the next region of the page that is visible. */
function nextRegion(by: 1 | -1): boolean {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
    region => region.checkVisibility({ visibilityProperty: true }) && !region.closest('[inert]'),
  )
  const at = regions.findIndex(region => region.contains(document.activeElement))
  const next = regions[(at + by + regions.length) % regions.length]
  if (!next) return false
  const inside = [
    ...next.querySelectorAll<HTMLElement>(
      '[role="application"], [role="tab"][aria-selected="true"], button:not([disabled]), a[href], input, [tabindex="0"]',
    ),
  ].find(element => element.checkVisibility({ visibilityProperty: true }))
  if (inside) inside.focus()
  else {
    next.tabIndex = -1
    next.focus()
  }
  return true
}
