import type { Entity, Relation } from '../../../server/contract/graph.ts'

interface Any {
  id: string
  title: string
  /** In a sentence and in undo: "the filter by kind"; `begins`: at its beginning. */
  phrase(begins?: boolean): string
  /** `kinds`: the vocabulary's order. Without an order, choices stand by how often they occur unfiltered. */
  order?: readonly string[] | 'kinds'
  /** Choices that are listed even where there is nothing of them, so that their absence is told. */
  always?: readonly string[]
  /** What names a choice: itself, the vocabulary's word for a kind or a relation type, or the entity of that id. */
  names: 'kinds' | 'types' | 'entities' | ((value: string) => string)
  mark?: 'kind' | 'manner' | 'ground' | 'state'
  /** `grades` stand in the rail only where something is graded. */
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
