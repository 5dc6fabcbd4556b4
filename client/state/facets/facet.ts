/** A filter's facet: what of an entity or a relation it looks at, and what its choices are called. */
import type { Entity, Relation } from '../../../server/contract/graph.ts'

interface Any {
  /** Also its name in saved views. */
  id: string
  /** Over its choices. */
  title: string
  /** In a sentence and in undo: "the filter by kind". */
  phrase: string
  /** Choices in a steady order, `kinds`: that of the vocabulary; without one they stand by how often they occur unfiltered. */
  order?: readonly string[] | 'kinds'
  /** Choices that stand in the list also where there is nothing of them, so that none of something is told. */
  always?: readonly string[]
  /** How a choice is called: by itself, by the vocabulary's word for a kind or a relation type, by the entity of that id. */
  names: 'kinds' | 'types' | 'entities' | ((value: string) => string)
  /** Beside a choice. */
  mark?: 'kind' | 'manner' | 'ground' | 'state'
  /** Choices gathered by family, or with the other grades, which stand in the rail only where something is graded. */
  group?: 'families' | 'grades'
}
export interface EntityFacet extends Any {
  of: 'entities'
  valuesOf(entity: Entity): readonly string[]
}
export interface RelationFacet extends Any {
  of: 'relations'
  valuesOf(relation: Relation): readonly string[]
}
export type Facet = EntityFacet | RelationFacet

/** Keeps the id as it is written, for the names of facets in types. */
export const facet = <const Id extends string, F extends Facet>(it: F & { id: Id }): F & { id: Id } => it
