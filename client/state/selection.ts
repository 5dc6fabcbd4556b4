/** Selection and focus: not part of the picture, not part of undo. */
import type { Explorer, ExplorerState, Selection } from './state.ts'

export const nothingSelected: Selection = { entities: [], relations: [] }

export const select = (explorer: Explorer, selection: Partial<Selection>): void =>
  explorer.set(state => ({ ...state, selection: { ...nothingSelected, ...selection } }))

export function toggleSelected(explorer: Explorer, kind: keyof Selection, ids: readonly string[]): void {
  explorer.set(state => {
    const had = state.selection[kind]
    const next = ids.every(id => had.includes(id)) ? had.filter(id => !ids.includes(id)) : [...had, ...ids.filter(id => !had.includes(id))]
    return { ...state, selection: { ...state.selection, [kind]: next } }
  })
}

export const selectMore = (explorer: Explorer, entities: readonly string[]): void =>
  explorer.set(state => ({
    ...state,
    selection: { ...state.selection, entities: [...new Set([...state.selection.entities, ...entities])] },
  }))

export const deselect = (explorer: Explorer, ids: readonly string[]): void =>
  explorer.set(state => ({
    ...state,
    selection: {
      entities: state.selection.entities.filter(id => !ids.includes(id)),
      relations: state.selection.relations.filter(id => !ids.includes(id)),
    },
  }))

export const clearSelection = (explorer: Explorer): void =>
  explorer.set(state =>
    state.selection.entities.length + state.selection.relations.length === 0 ? state : { ...state, selection: nothingSelected },
  )

export const setFocus = (explorer: Explorer, focus: ExplorerState['focus']): void =>
  explorer.set(state => (state.focus?.id === focus?.id ? state : { ...state, focus }))

export function selectedEnds({ selection, picture }: Pick<ExplorerState, 'selection' | 'picture'>): string[] {
  const { relations } = picture.loaded
  const ends = selection.relations.flatMap(id => {
    const relation = relations.get(id)
    return relation ? [relation.from, relation.to] : []
  })
  return [...new Set([...selection.entities, ...ends])]
}

export function together({ selection }: Pick<ExplorerState, 'selection'>, ids: readonly string[]): readonly string[] {
  const all = [...selection.entities, ...selection.relations]
  return ids.every(id => all.includes(id)) ? all : ids
}

/** The ends of a path: with more than two selected, nobody knows which are meant. */
export const pathEnds = ({ entities }: Selection): readonly string[] => (entities.length > 2 ? [] : entities)
