import type { Evidence } from '../../../server/contract/answers.ts'
import type { Denial, Entity, Relation } from '../../../server/contract/graph.ts'
import type { Look } from '../../notation/shapes.ts'

export interface PrintEntity {
  entity: Pick<Entity, 'id' | 'name' | 'kind' | 'names'>
  look: Look
  kindWord: string
  /** Where it is on the canvas, in any unit: the figure keeps who stands beside whom, and finds places for its own size. */
  x: number
  y: number
}

export interface PrintRelation {
  relation: Relation
  label: string
  /** The word of its predicate's family. */
  family: string
  evidence: Pick<Evidence, 'claims' | 'denials'>
}

export interface PrintMaterial {
  entities: readonly PrintEntity[]
  relations: readonly PrintRelation[]
  denials: readonly Denial[]
  nameOf(id: string): string
}

/** Only relations with both ends in the figure, and only entities with a line, unless those without are asked for. */
export function drawnOf(material: PrintMaterial, lineless = false): PrintMaterial {
  const there = new Set(material.entities.map(({ entity }) => entity.id))
  const relations = material.relations.filter(({ relation }) => there.has(relation.from) && there.has(relation.to))
  const ends = new Set(relations.flatMap(({ relation }) => [relation.from, relation.to]))
  return { ...material, relations, entities: lineless ? material.entities : material.entities.filter(({ entity }) => ends.has(entity.id)) }
}
