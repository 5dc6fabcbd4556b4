import { everyone } from '../../server/contract/everyone.ts'
import { noFilters } from './filters.ts'
import { emptyHistory, type History, record, stepBack, stepForward } from './history.ts'
import type { Explorer, ExplorerState, Picture } from './state.ts'

export const emptyPicture: Picture = {
  loaded: {
    entities: new Map(),
    relations: new Map(),
    denials: new Map(),
    ghosts: { entities: new Map(), relations: new Map() },
    total: 0,
    truncated: false,
  },
  lens: everyone,
  filters: noFilters,
  hidden: new Set(),
  pinned: new Set(),
  positions: new Map(),
  layout: 'force',
  path: null,
}

export const emptyState: ExplorerState = {
  tab: 'explore',
  picture: emptyPicture,
  comparing: null,
  selection: { entities: [], relations: [] },
  focus: null,
  viewport: null,
}

/** Listeners are called after every change, in the order they came. */
export function createExplorer(initial: Partial<ExplorerState> = {}): Explorer {
  let state: ExplorerState = { ...emptyState, ...initial }
  let history: History = emptyHistory
  const listeners = new Set<(state: ExplorerState) => void>()

  const become = (next: ExplorerState): void => {
    if (next === state) return
    state = next
    for (const listener of [...listeners]) listener(state)
  }
  const travel = (step: ReturnType<typeof stepBack>): void => {
    if (!step) return
    history = step.history
    const { picture, viewport } = step.seen
    become(withoutStrangers({ ...state, picture, viewport: viewport ? { ...viewport } : state.viewport }))
  }

  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    act(name, change, moves) {
      const picture = change(state.picture)
      if (picture === state.picture) return
      history = record(history, name, { picture: state.picture, ...(moves && { viewport: state.viewport }) })
      become(withoutStrangers({ ...state, picture }))
    },
    set: change => become(change(state)),
    undo: () => travel(stepBack(history, state)),
    redo: () => travel(stepForward(history, state)),
    steps: () => ({ undo: history.past.at(-1)?.name ?? null, redo: history.future[0]?.name ?? null }),
  }
}

/** Selection and focus never name what is no longer loaded. */
function withoutStrangers(state: ExplorerState): ExplorerState {
  const { entities, relations } = state.picture.loaded
  const selected = state.selection.entities.filter(id => entities.has(id))
  const lines = state.selection.relations.filter(id => relations.has(id))
  const kept = selected.length === state.selection.entities.length && lines.length === state.selection.relations.length
  const known = !state.focus || (state.focus.kind === 'entity' ? entities : relations).has(state.focus.id)
  if (kept && known) return state
  return { ...state, selection: kept ? state.selection : { entities: selected, relations: lines }, focus: known ? state.focus : null }
}
