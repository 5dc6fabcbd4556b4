/** A store may answer with more than was asked, never with less. */
import type { ClaimRecord } from '../../contract/claim.ts'
import type { Assessment, EntityRecord } from '../../contract/graph.ts'

export const ways = [
  'claims',
  'entities',
  'relations',
  'about',
  'corrections',
  'opponents',
  'supporters',
  'contents',
  /** Claims of a relation whose polarity is negative or whose modality is denied. */
  'notSo',
  'deniers',
  'sameWords',
  'spoken',
  'voiced',
  'assessments',
  'ofKind',
  /** Entities by all words of a query, perhaps those with the shortest names only; misspelt ones too; by one word. */
  'named',
  'nearlyNamed',
  'sharing',
] as const

/** Counts and lists that the store itself gives under everyone's lens: a slice would have to hold all that they count. */
export const tellings = [
  'degree',
  /** A count of active claims of which it is the speaker, without inferences. */
  'speaks',
  /** A count of active claims of a voice that is said to be its own. */
  'voices',
  /** Ids, symmetric ones included, withdrawn ones not. */
  'tied.out',
  'tied.in',
  'tied.both',
  /** Of a word: how many entities have it, at most one more than `mostSharing`. */
  'sharers',
  /** Of a word: those of all names that it may be misspelt for. */
  'near',
  /** Of an id: the claims called as it, with a number behind. */
  'taken',
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
