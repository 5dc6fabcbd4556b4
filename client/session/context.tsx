/** What every panel shares: the explorer, the canvas, the vocabulary, and which panel stands open. */
import { createContext, type RefObject, useContext, useSyncExternalStore } from 'react'
import type { Schema } from '../../server/contract/answers.ts'
import type { Explorer, ExplorerState, GraphView, Point, Target } from '../state/state.ts'
import type { Tab } from '../state/tabs.ts'
import type { WriteTask } from '../state/write-task.ts'
import type { Health } from './health.ts'
import type { NameBook } from './name-book.ts'
import type { Theme } from './theme.ts'
import type { Vocabulary } from './vocabulary.ts'

export type SideTab = 'evidence' | 'entity' | 'source' | 'paths'
export type DialogName = 'help' | 'export' | 'views' | 'write' | 'palette'

export interface Ui {
  tab: Tab
  side: SideTab
  sideOpen: boolean
  railOpen: boolean
  list: boolean
  labels: boolean
  locked: boolean
  dialog: DialogName | null
  /** What the dialog of writing is about. */
  task: WriteTask | null
  sourceId: string | null
  /** A claim whose passage is to be shown in its source; a new object each time. */
  passage: { claim: string } | null
  /** The entity whose card is shown although it may not be on the canvas; null: the selected one. */
  cardId: string | null
  /** A query that another panel hands to the editor; a new object each time. */
  query: { cypher: string; given?: Readonly<Record<string, string>> } | null
  /** None to two ends that a path was asked for; where one is missing, what is chosen next. */
  pathEnds: readonly string[]
  /** What the menu that is open is about, and where in the window, px. */
  menu: { target: Target; at: Point } | null
}

export interface OnShow {
  explorer: Explorer
  view: RefObject<GraphView | null>
  notes: readonly string[]
}

/** What the lens bar offers, to those who choose a lens elsewhere. */
export interface LensBarActs {
  choices(): readonly { key: string; label: string; beside: string }[]
  choose(key: string): void
  next(): void
}

export interface Shared {
  explorer: Explorer
  view: RefObject<GraphView | null>
  lenses: RefObject<LensBarActs | null>
  /** Another canvas than Explore's that is on screen, and what to say of it under a figure. */
  onShow: RefObject<OnShow | null>
  schema: Schema | null
  names: NameBook
  vocabulary: Vocabulary
  health: Health
  ui: Ui
  show(change: Partial<Ui>): void
  /** Said to a screen reader, politely; with `seen`, what was done also stands at the foot of the page for a while. */
  announce(text: string, seen?: boolean): void
  theme: Theme
  setTheme(theme: Theme): void
}

export const SharedContext = createContext<Shared | null>(null)

export function useShared(): Shared {
  const shared = useContext(SharedContext)
  if (!shared) throw new Error('A panel stands outside the App.')
  return shared
}

/** The explorer's state, or the part that `pick` takes from it; `pick` must return the same object while nothing changed. */
export function useExplorer<T>(pick: (state: ExplorerState) => T): T {
  const { explorer } = useShared()
  return useSyncExternalStore(explorer.subscribe, () => pick(explorer.get()))
}
