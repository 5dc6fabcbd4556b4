/** Operators that walk relationships, and how the paths they give are put together. */
import type { Bound, Plan, Step } from './plan.ts'

export type Direction = 'out' | 'in' | 'both'

/** All relationships of the types; for patterns in which neither end is known or labelled. */
export interface Expand extends Step {
  readonly op: 'Expand'
  readonly from: number
  readonly relationship: number
  readonly to: number
  /** The far end is known already. */
  readonly into: boolean
  readonly direction: Direction
  readonly types: readonly string[] | undefined
  /** Slots of relationships, or of lists of them, that must differ from this one. */
  readonly distinctFrom: readonly number[]
  readonly detail: string
}
/** A relationship that is bound already: its ends are read or checked. */
export interface BoundExpand extends Step {
  readonly op: 'ProjectEndpoints'
  readonly relationship: number
  readonly from: number
  readonly to: number
  readonly fromBound: boolean
  readonly toBound: boolean
  readonly direction: Direction
  readonly types: readonly string[] | undefined
  readonly distinctFrom: readonly number[]
  /** The relationship is a list, walked in its order. */
  readonly list?: { readonly min: number; readonly max?: number }
}
export interface VarExpand extends Step {
  readonly op: 'VarLengthExpand'
  readonly from: number
  readonly to: number
  readonly into: boolean
  readonly list: number
  /** Where each relationship stands while its predicates are tested. */
  readonly element: number
  readonly predicates: readonly Bound[]
  readonly direction: Direction
  readonly types: readonly string[] | undefined
  readonly min: number
  readonly max: number
  /** Walked from the right end: the list is turned round. */
  readonly reversed: boolean
  readonly distinctFrom: readonly number[]
  readonly detail: string
}

/** One step of the chain inside a quantified path pattern. */
export interface GroupStep {
  readonly relationship: number
  readonly node: number
  readonly direction: Direction
  readonly types: readonly string[] | undefined
  /** What can be tested once this step is taken. */
  readonly predicates: readonly Bound[]
}
export interface GroupExpand extends Step {
  readonly op: 'Repeat'
  readonly from: number
  readonly to: number
  readonly into: boolean
  /** The first node of each repetition. */
  readonly first: number
  readonly firstPredicates: readonly Bound[]
  readonly steps: readonly GroupStep[]
  readonly min: number
  readonly max: number
  readonly reversed: boolean
  /** [slot inside a repetition, slot of the list outside]. */
  readonly lists: readonly (readonly [number, number])[]
  /** All relationships walked, in order. */
  readonly walked: number
  readonly distinctFrom: readonly number[]
  readonly detail: string
}

/** shortestPath() and allShortestPaths() between two known nodes. */
export interface ShortestPathPlan extends Step {
  readonly op: 'ShortestPath'
  readonly from: number
  readonly to: number
  readonly list: number
  readonly path: number
  readonly element: number
  readonly predicates: readonly Bound[]
  /** Conditions on the whole path, tested while searching. */
  readonly conditions: readonly Bound[]
  readonly direction: Direction
  readonly types: readonly string[] | undefined
  readonly min: number
  readonly max: number
  readonly all: boolean
  /** Written without a star: the variable is one relationship, not a list. */
  readonly single: boolean
  /** Whether a path may end where it begins; shortestPath() refuses that. */
  readonly cycles: boolean
  readonly detail: string
}
/** ANY, SHORTEST k and their kin: of all rows of `inner` with the same ends, the first by length. */
export interface SelectPaths extends Step {
  readonly op: 'StatefulShortestPath'
  readonly inner: Plan
  readonly ends: readonly [number, number]
  readonly walked: PathParts
  readonly selector: 'any' | 'anyShortest' | 'shortestGroups' | 'allShortest'
  readonly count?: Bound
  readonly slots: readonly number[]
}
/** How a path is put together: its first node and the slots of its relationships and lists of them, in order. */
export interface PathParts {
  readonly start: number
  readonly links: readonly number[]
}
