import { everyone } from '../../../server/contract/everyone.ts'
import type { Entity, Relation } from '../../../server/contract/graph.ts'
import { call } from '../../session/api.ts'
import { pickEntity } from '../../session/entity-of.ts'
import { graphUnder } from '../../session/graph-under.ts'
import type { Answer } from './use-query.ts'
import { drawable } from './wire.ts'

/** Entities without a drawn relation are fetched one by one; beyond this many they are left out, and the panel says so. */
const mostAlone = 100

export interface Drawn {
  entities: Entity[]
  relations: Relation[]
  /** Nodes and relationships that the canvas does not draw: claims, names, evidence. */
  others: number
  /** Entities that were named and not fetched. */
  left: number
}

/** Throws ApiProblem when the server does not answer. */
export async function drawnFrom(answer: Answer, signal: AbortSignal): Promise<Drawn> {
  const named = drawable(answer.rows)
  if (named.entities.size + named.relations.size === 0) return { entities: [], relations: [], others: named.others, left: 0 }
  const whole = await graphUnder(everyone, signal)
  const relations = whole.relations.filter(relation => named.relations.has(relation.id))
  const wanted = new Set([...named.entities, ...relations.flatMap(relation => [relation.from, relation.to])])
  const entities = whole.entities.filter(entity => wanted.has(entity.id))
  const known = new Set(entities.map(entity => entity.id))
  const alone = [...wanted].filter(id => !known.has(id))
  const fetched = await Promise.all(alone.slice(0, mostAlone).map(id => call('entity', { params: { id } }, signal).then(pickEntity)))
  return { entities: [...entities, ...fetched], relations, others: named.others, left: Math.max(0, alone.length - mostAlone) }
}
