/** What a slice asks a store for: keys by the way in which records are found. A store may answer with more than was asked, never with less. */
import type { ClaimRecord } from '../../contract/claim.ts'
import type { Assessment, EntityRecord } from '../../contract/graph.ts'

export const ways = [
  'claims',
  'entities',
  /** Claims of a relation, drawn or not, by its id. */
  'relations',
  'about',
  'corrections',
  'opponents',
  'supporters',
  'contents',
  /** Claims of a relation whose polarity is negative or whose modality is denied. */
  'notSo',
  /** Claims that deny a source, which is their object, as its predicate has it. */
  'deniers',
  /** Claims of the same source in the same words as a claim. */
  'sameWords',
  /** Claims through whose chain an agent speaks, or that it asserts. */
  'spoken',
  /** Claims whose chain attributes a link to an entity. */
  'voiced',
  'assessments',
  'ofKind',
] as const

/** What a store tells of its own as everyone sees it, where a slice would have to hold all that it counts. By an entity's id. */
export const tellings = [
  /** Drawn relations that are not withdrawn: how many. */
  'degree',
  /** Active claims of which it is the speaker, without inferences: how many. */
  'speaks',
  /** Active claims of a voice that is said to be its own: how many. */
  'voices',
  /** Ids of its drawn relations that are not withdrawn, symmetric ones included: those from it, to it, or both. */
  'tied.out',
  'tied.in',
  'tied.both',
] as const
export type Telling = (typeof tellings)[number]

export type Way = (typeof ways)[number] | Telling

export type Wanted = ReadonlyMap<Way, readonly string[]>
export type Told = ReadonlyMap<Telling, ReadonlyMap<string, number | readonly string[]>>

export interface Found {
  claims: readonly ClaimRecord[]
  entities: readonly EntityRecord[]
  assessments: readonly Assessment[]
  told: readonly (readonly [Telling, id: string, number | readonly string[]])[]
}
