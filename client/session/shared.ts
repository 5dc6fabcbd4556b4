import { createStore } from 'zustand/vanilla'
import { createExplorer } from '../state/explorer.ts'
import type { Shared } from './context.tsx'
import { createNameBook } from './name-book.ts'
import { createPanels, shower } from './panels.ts'
import { announcer, createSaid } from './said.ts'
import { applyTheme, storedTheme, storeTheme, systemTheme, type Theme } from './theme.ts'

export function createShared(): Shared {
  const explorer = createExplorer()
  const panels = createPanels(explorer)
  const said = createSaid()
  const themeOnShow = createStore<Theme>(() => storedTheme() ?? systemTheme())
  return {
    explorer,
    view: { current: null },
    onShow: { current: null },
    lenses: { current: null },
    names: createNameBook(),
    panels,
    said,
    themeOnShow,
    show: shower(explorer, panels),
    announce: announcer(said),
    setTheme(theme) {
      storeTheme(theme)
      themeOnShow.setState(applyTheme(theme))
    },
  }
}
