/** INTEGER is a bigint, FLOAT a number, so that 1 and 1.0 are never mixed silently. */
import type { TemporalValue } from './temporal.ts'

/** Insertion order is kept; keys may be any string. */
export type MapValue = Map<string, Value>

/** Identity is the object; `id` counts from 0 and is never reused. */
export interface NodeValue {
  readonly kind: 'node'
  readonly id: number
  readonly labels: readonly string[]
  readonly properties: ReadonlyMap<string, Value>
}

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

export interface FulltextIndex {
  readonly name: string
  readonly labels: readonly string[]
  readonly properties: readonly string[]
}
export interface DeclaredIndex {
  readonly name: string
  readonly type: 'RANGE' | 'FULLTEXT' | 'LOOKUP'
  readonly entity: 'NODE' | 'RELATIONSHIP'
  readonly labels: readonly string[] | null
  readonly properties: readonly string[] | null
  readonly unique: boolean
}
export interface Schema {
  readonly fulltext: readonly FulltextIndex[]
  indexes(): readonly DeclaredIndex[]
}

export interface Meter {
  /** Call in every loop: throws CypherError past the deadline or when cancelled. `steps` may be many at once. */
  tick(steps?: number): void
  /** Throws CypherError past the memory cap. */
  charge(bytes: number): void
}
