/**
 * The values of Cypher as this engine holds them, and the two interfaces that its halves meet at.
 * INTEGER is a bigint, FLOAT a number, so that 1 and 1.0 never mix in silence.
 */
import type { TemporalValue } from './temporal.ts'

/** A map literal or a map projection; insertion order is kept, keys may be any string. */
export type MapValue = Map<string, Value>

/** A node of the graph; identity is the object. `id` counts from 0 and is reused never. */
export interface NodeValue {
  readonly kind: 'node'
  readonly id: number
  readonly labels: readonly string[]
  readonly properties: ReadonlyMap<string, Value>
}

/** A relationship of the graph; identity is the object. */
export interface RelationshipValue {
  readonly kind: 'relationship'
  readonly id: number
  readonly type: string
  readonly start: NodeValue
  readonly end: NodeValue
  readonly properties: ReadonlyMap<string, Value>
}

/** A walk: `nodes.length === relationships.length + 1`. */
export interface PathValue {
  readonly kind: 'path'
  readonly nodes: readonly NodeValue[]
  readonly relationships: readonly RelationshipValue[]
}

/** A point with its spatial reference system (7203 Cartesian, 9157 Cartesian 3D, 4326 WGS-84, 4979 WGS-84 3D). */
export interface PointValue {
  readonly kind: 'point'
  readonly srid: 7203 | 9157 | 4326 | 4979
  readonly x: number
  readonly y: number
  readonly z?: number
}

export type Value =
  | null
  | boolean
  | bigint
  | number
  | string
  | Value[]
  | MapValue
  | NodeValue
  | RelationshipValue
  | PathValue
  | PointValue
  | TemporalValue

/** A full-text index that was declared for nodes. */
export interface FulltextIndex {
  readonly name: string
  readonly labels: readonly string[]
  readonly properties: readonly string[]
}
/** An index or a constraint as SHOW tells of it. */
export interface DeclaredIndex {
  readonly name: string
  readonly type: 'RANGE' | 'FULLTEXT' | 'LOOKUP'
  readonly entity: 'NODE' | 'RELATIONSHIP'
  readonly labels: readonly string[] | null
  readonly properties: readonly string[] | null
  /** It belongs to a constraint of the same name. */
  readonly unique: boolean
}
/** What is declared of the graph, beside the graph itself. */
export interface Schema {
  readonly fulltext: readonly FulltextIndex[]
  indexes(): readonly DeclaredIndex[]
}

/** What a running query has used and may still use. */
export interface Meter {
  /** Call it in every loop: throws CypherError when the deadline has passed or the query was cancelled. Many steps may be told at once. */
  tick(steps?: number): void
  /** Count `bytes` of working memory as taken; throws CypherError past the cap. */
  charge(bytes: number): void
}
