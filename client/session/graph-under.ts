import type { Graph } from '../../server/contract/answers.ts'
import type { Entity, Relation } from '../../server/contract/graph.ts'
import type { Lens } from '../../server/contract/lens.ts'
import { call } from './api.ts'

export interface Seen extends Graph {
  ghosts: { entities: readonly Entity[]; relations: readonly Relation[] }
}

/** By id, whatever else the record holds; or of a region. Of a larger part than `limit` come `overview` relations. */
export interface Named {
  entity?: string[]
  relation?: string[]
  region?: string
  limit?: number
  overview?: number
}

/** So many ids may be named in one question; beyond them the graph comes as it does without. */
export const mostNamed = 20_000

/** Where the lens goes by somebody who denies, also with what they call not so or not genuine, to be drawn as ghosts. */
export async function graphUnder(lens: Lens, named: Named = {}, signal?: AbortSignal): Promise<Seen> {
  const tooMany = [named.entity, named.relation].some(ids => ids && ids.length > mostNamed)
  const graph = await call('graph', { query: { ...lens, ...(tooMany ? {} : named) } }, signal)
  const here = new Set(graph.relations.map(({ id }) => id))
  const denied = new Set(
    graph.denials.filter(({ denier }) => lens.by.includes(denier)).flatMap(({ relationIds }) => relationIds.filter(id => !here.has(id))),
  )
  if (denied.size === 0) return { ...graph, ghosts: { entities: [], relations: [] } }
  const { entities, relations } = await call('graph', { query: { ...lens, by: [], relation: [...denied] } }, signal)
  const known = new Set(graph.entities.map(({ id }) => id))
  return { ...graph, ghosts: { entities: entities.filter(({ id }) => !known.has(id)), relations } }
}
