import { together } from '../state/selection.ts'
import type { ExplorerState, Target } from '../state/state.ts'
import type { Drawing } from './picture.ts'

type Line = Drawing['lines'][number]

/** An act on a part of the selection means all that is selected. `from`: the entity from which keys came to a relation. */
function targetAt(state: ExplorerState, kind: 'entity' | 'relation', ids: readonly string[], from: string | null = null): Target {
  const all = together(state, ids)
  const entities = all.filter(id => state.picture.loaded.entities.has(id))
  return kind === 'entity' || entities.length > 0 ? { kind: 'entity', ids: all } : { kind, ids: all, from }
}

export function targetOf(state: ExplorerState, base: string | null): Target {
  const { focus, selection } = state
  if (focus) return targetAt(state, focus.kind, [focus.id], focus.kind === 'relation' ? base : null)
  if (selection.entities.length > 0) return targetAt(state, 'entity', selection.entities)
  return selection.relations.length > 0 ? targetAt(state, 'relation', selection.relations) : { kind: 'canvas', ids: [] }
}

/** `id`: of an entity or of a line; null: the canvas itself. */
export function partAt(state: ExplorerState, id: string | null, line: Line | undefined): Target {
  if (id === null) return { kind: 'canvas', ids: [] }
  if (!line) return targetAt(state, 'entity', [id])
  if (line.denial) return targetAt(state, 'entity', [line.denial.denier])
  return targetAt(
    state,
    'relation',
    line.relations.map(relation => relation.id),
  )
}
