import type { Entity, Relation } from '../../../../server/contract/graph.ts'
import type { ContestGround } from '../../../../server/contract/ontology.ts'
import type { Manner } from '../../../notation/manners.ts'
import type { Vocabulary } from '../../../session/vocabulary.ts'

export interface TableCell {
  text: string
  sort: string | number
  kind?: string
  sign?: Relation['sign']
  manner?: Manner
  state?: string
  grounds?: readonly ContestGround[]
  mono?: boolean
}

/** `nameOf` names speakers and publishers. */
export interface Around {
  entities: ReadonlyMap<string, Entity>
  vocabulary: Vocabulary
  nameOf(id: string): string
}

export interface Column<Item> {
  id: string
  label: string
  /** In shares of the row. */
  width: number
  cell(item: Item, around: Around): TableCell
}
export type RelationColumn = Column<Relation>
export type EntityColumn = Column<Entity>

export const text = (value: string): TableCell => ({ text: value, sort: value })
export const count = (value: number): TableCell => ({ text: String(value), sort: value })

export function end(id: string, { entities }: Around): TableCell {
  const entity = entities.get(id)
  return { ...text(entity?.name ?? id), ...(entity && { kind: entity.kind }) }
}
