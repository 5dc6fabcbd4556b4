import { everyone } from '../../../server/contract/everyone.ts'
import type { Entity, Relation } from '../../../server/contract/graph.ts'
import { graphUnder, mostNamed } from '../../session/graph-under.ts'
import type { Answer } from './use-query.ts'
import { drawable } from './wire.ts'

export interface Drawn {
  entities: Entity[]
  relations: Relation[]
  others: number
  left: number
}

/** Throws ApiProblem when the server does not answer. */
export async function drawnFrom(answer: Answer, signal: AbortSignal): Promise<Drawn> {
  const named = drawable(answer.rows)
  if (named.entities.size + named.relations.size === 0) return { entities: [], relations: [], others: named.others, left: 0 }
  const all = [...named.entities]
  const entity = all.slice(0, mostNamed)
  const { entities, relations } = await graphUnder(everyone, { entity, relation: [...named.relations].slice(0, mostNamed) }, signal)
  const drawn = relations.filter(({ id }) => named.relations.has(id))
  return { entities, relations: drawn, others: named.others, left: all.length - entity.length }
}
