import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Explorer } from '../state/state.ts'
import type { Ui } from './context.tsx'

const atFirst = (tab: Ui['tab'], wide: boolean): Ui => ({
  tab,
  side: 'evidence',
  // on a narrower window the canvas comes first; choosing something opens the panel
  sideOpen: wide,
  railOpen: false,
  list: false,
  labels: true,
  locked: false,
  dialog: null,
  task: null,
  sourceId: null,
  passage: null,
  cardId: null,
  query: null,
  pathEnds: [],
  deciding: false,
  importing: null,
  imported: null,
  menu: null,
})

/** The tab is part of the view, which addresses and saved views carry: the explorer holds it, and this follows. */
export function createPanels(explorer: Explorer, wide = innerWidth >= 1200): StoreApi<Ui> {
  const panels = createStore(() => atFirst(explorer.get().tab, wide))
  explorer.subscribe(({ tab }) => {
    if (tab !== panels.getState().tab) panels.setState({ tab })
  })
  return panels
}

export const shower =
  (explorer: Explorer, panels: StoreApi<Ui>) =>
  ({ tab, ...change }: Partial<Ui>): void => {
    if (tab) explorer.set(state => (state.tab === tab ? state : { ...state, tab }))
    panels.setState(change)
  }
