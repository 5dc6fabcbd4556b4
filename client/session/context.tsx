import { createContext, type RefObject, useCallback, useContext, useSyncExternalStore } from 'react'
import { type StoreApi, useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import type { Schema } from '../../server/contract/answers.ts'
import type { Explorer, ExplorerState, GraphView, Point, Target } from '../state/state.ts'
import type { Tab } from '../state/tabs.ts'
import type { WriteTask } from '../state/write-task.ts'
import type { Health } from './health.ts'
import type { NameBook } from './name-book.ts'
import type { Said } from './said.ts'
import type { Theme } from './theme.ts'
import type { Vocabulary } from './vocabulary.ts'

export type SideTab = 'evidence' | 'entity' | 'source' | 'paths'
export type DialogName = 'help' | 'export' | 'views' | 'workspaces' | 'write' | 'palette'

/** Files to be imported; none: one is still to be chosen. A new object, with a number of its own, each time. */
export interface Dropped {
  id: number
  files: readonly File[]
}
/** An import that was written, until its notice is closed. `brought`: entities that were not on the canvas before. */
export interface ImportDone {
  import: string
  file: string
  claims: number
  relations: number
  /** Rows that could not be read. */
  leftOut?: number
  corrected?: number
  withdrawn?: number
  ends: readonly string[]
  brought: readonly string[]
}

export interface Ui {
  tab: Tab
  side: SideTab
  sideOpen: boolean
  railOpen: boolean
  list: boolean
  labels: boolean
  locked: boolean
  dialog: DialogName | null
  task: WriteTask | null
  sourceId: string | null
  passage: { claim: string } | null
  cardId: string | null
  query: { cypher: string; given?: Readonly<Record<string, string>> } | null
  pathEnds: readonly string[]
  deciding: boolean
  importing: Dropped | null
  imported: ImportDone | null
  menu: { target: Target; at: Point } | null
}

export interface OnShow {
  explorer: Explorer
  view: RefObject<GraphView | null>
  notes: readonly string[]
}

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
  names: NameBook
  panels: StoreApi<Ui>
  said: StoreApi<Said>
  themeOnShow: StoreApi<Theme>
  show(change: Partial<Ui>): void
  /** Told politely to a screen reader; with `seen` also shown at the foot of the page for a while. */
  announce(text: string, seen?: boolean): void
  setTheme(theme: Theme): void
}
export interface Words {
  schema: Schema | null
  vocabulary: Vocabulary
}
export interface Everything extends Shared, Words {
  health: Health
  theme: Theme
  ui: Ui
}

// apart from each other, so that a change of one draws only those that ask for it
export const SharedContext = createContext<Shared | null>(null)
export const WordsContext = createContext<Words | null>(null)
export const HealthContext = createContext<Health | null>(null)

function within<T>(value: T | null): T {
  if (value === null) throw new Error('A panel stands outside the App.')
  return value
}
export const useShared = (): Shared => within(useContext(SharedContext))
export const useWords = (): Words => within(useContext(WordsContext))
export const useHealth = (): Health => within(useContext(HealthContext))
export const useTheme = (): Theme => useStore(useShared().themeOnShow)

/** Draws again only when what `pick` takes has changed. */
export const useUi = <T,>(pick: (ui: Ui) => T): T => useStore(useShared().panels, pick)

/** Everything an act may ask for, at the moment of asking. Draws again when the possible acts may have changed, the explorer apart. */
export function useEverything(): () => Everything {
  const [shared, words, health, theme] = [useShared(), useWords(), useHealth(), useTheme()]
  const decisive = useStore(shared.panels, useShallow(decisiveOf))
  // biome-ignore lint/correctness/useExhaustiveDependencies: another function where acts are to be asked again
  return useCallback(() => ({ ...shared, ...words, health, theme, ui: shared.panels.getState() }), [shared, words, health, theme, decisive])
}
const decisiveOf = ({ tab, list, labels, locked }: Ui) => ({ tab, list, labels, locked })

/** The explorer's state, or the part that `pick` takes from it; `pick` must return the same object while nothing changed. */
export function useExplorer<T>(pick: (state: ExplorerState) => T): T {
  const { explorer } = useShared()
  return useSyncExternalStore(explorer.subscribe, () => pick(explorer.get()))
}
