import type { Graph } from '../../server/contract/answers.ts'
import type { Entity, Relation } from '../../server/contract/graph.ts'
import type { Lens } from '../../server/contract/lens.ts'
import { call } from './api.ts'

export interface Seen extends Graph {
  ghosts: { entities: readonly Entity[]; relations: readonly Relation[] }
}

/** Where the lens goes by somebody who denies, also with what they call not so or not genuine, to be drawn as ghosts. */
export async function graphUnder(lens: Lens, signal?: AbortSignal): Promise<Seen> {
  const graph = await call('graph', { query: lens }, signal)
  const here = new Set(graph.relations.map(({ id }) => id))
  const denied = new Set(
    graph.denials.filter(({ denier }) => lens.by.includes(denier)).flatMap(({ relationIds }) => relationIds.filter(id => !here.has(id))),
  )
  if (denied.size === 0) return { ...graph, ghosts: { entities: [], relations: [] } }
  const whole = await call('graph', { query: { ...lens, by: [] } }, signal)
  const relations = whole.relations.filter(({ id }) => denied.has(id))
  const ends = new Set(relations.flatMap(({ from, to }) => [from, to]))
  const known = new Set(graph.entities.map(({ id }) => id))
  return { ...graph, ghosts: { entities: whole.entities.filter(({ id }) => ends.has(id) && !known.has(id)), relations } }
}
