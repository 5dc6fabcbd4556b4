import type { Bound, StepOver } from './step.ts'

export type Direction = 'out' | 'in' | 'both'

/** For patterns where neither end is known or labelled. */
export interface Expand<P> extends StepOver<P> {
  readonly op: 'Expand'
  readonly from: number
  readonly relationship: number
  readonly to: number
  readonly into: boolean
  readonly direction: Direction
  readonly types: readonly string[] | undefined
  readonly distinctFrom: readonly number[]
  /** Nobody reads the relationship. */
  readonly unread?: boolean
  readonly detail: string
}
export interface BoundExpand<P> extends StepOver<P> {
  readonly op: 'ProjectEndpoints'
  readonly relationship: number
  readonly from: number
  readonly to: number
  readonly fromBound: boolean
  readonly toBound: boolean
  readonly direction: Direction
  readonly types: readonly string[] | undefined
  readonly distinctFrom: readonly number[]
  readonly list?: { readonly min: number; readonly max?: number }
}
export interface VarExpand<P> extends StepOver<P> {
  readonly op: 'VarLengthExpand'
  readonly from: number
  readonly to: number
  readonly into: boolean
  readonly list: number
  readonly element: number
  readonly predicates: readonly Bound[]
  readonly direction: Direction
  readonly types: readonly string[] | undefined
  readonly min: number
  readonly max: number
  readonly reversed: boolean
  /** Whether the list is read (lean-walks.ts), and whether each far end is enough once. */
  readonly listed: boolean
  readonly ends: boolean
  readonly distinctFrom: readonly number[]
  readonly detail: string
}

export interface GroupStep {
  readonly relationship: number
  readonly node: number
  readonly direction: Direction
  readonly types: readonly string[] | undefined
  readonly predicates: readonly Bound[]
}
export interface GroupExpand<P> extends StepOver<P> {
  readonly op: 'Repeat'
  readonly from: number
  readonly to: number
  readonly into: boolean
  readonly first: number
  readonly firstPredicates: readonly Bound[]
  readonly steps: readonly GroupStep[]
  readonly min: number
  readonly max: number
  readonly reversed: boolean
  readonly lists: readonly (readonly [number, number])[]
  readonly walked: number
  readonly distinctFrom: readonly number[]
  readonly detail: string
}

export interface ShortestPathPlan<P> extends StepOver<P> {
  readonly op: 'ShortestPath'
  readonly from: number
  readonly to: number
  readonly list: number
  readonly path: number
  readonly element: number
  readonly predicates: readonly Bound[]
  readonly conditions: readonly Bound[]
  readonly direction: Direction
  readonly types: readonly string[] | undefined
  /** Analysis refuses a higher one in shortestPath(), and a selector with one is a StatefulShortestPath. */
  readonly min: 0 | 1
  readonly max: number
  readonly all: boolean
  readonly single: boolean
  readonly cycles: boolean
  readonly detail: string
}
/** ANY, SHORTEST k and their kin: of all rows of `inner` with the same ends, the shortest paths. */
export interface SelectPaths<P> extends StepOver<P> {
  readonly op: 'StatefulShortestPath'
  readonly inner: P
  readonly ends: readonly [number, number]
  readonly walked: PathParts
  readonly selector: 'any' | 'anyShortest' | 'shortestGroups' | 'allShortest'
  readonly count?: Bound
  readonly slots: readonly number[]
}
export interface PathParts {
  readonly start: number
  readonly links: readonly number[]
}
