/** The operators that a query is planned into: plain data, each with its input and an estimate of its rows. */
import type { Expression, ShowCommand } from '../ast.ts'
import type { Scope } from './frame.ts'

export type Direction = 'out' | 'in' | 'both'

interface Step {
  readonly input: Plan
  readonly rows: number
}
interface Leaf {
  readonly rows: number
}

/** An expression and the names that it may use. */
export interface Bound {
  readonly expression: Expression
  readonly scope: Scope
}

export interface ArgumentPlan extends Leaf {
  readonly op: 'Argument'
}
export interface AllNodesScan extends Step {
  readonly op: 'AllNodesScan'
  readonly slot: number
  readonly name: string
}
export interface LabelScan extends Step {
  readonly op: 'NodeByLabelScan'
  readonly slot: number
  readonly name: string
  readonly label: string
}
/** Nodes of a label whose property equals a value; the equality itself is checked again by a filter. */
export interface PropertySeek extends Step {
  readonly op: 'NodeIndexSeek'
  readonly slot: number
  readonly name: string
  readonly label: string
  readonly key: string
  readonly value: Bound
  /** `IN` a list: each of its items is looked up. */
  readonly many: boolean
}
export interface IdSeek extends Step {
  readonly op: 'NodeByIdSeek'
  readonly slot: number
  readonly name: string
  readonly id: Bound
  readonly many: boolean
  readonly element: boolean
}
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
export interface ProjectPath extends Step {
  readonly op: 'ProjectPath'
  readonly slot: number
  readonly parts: PathParts
  readonly name: string
}
export interface FilterPlan extends Step {
  readonly op: 'Filter'
  readonly predicates: readonly Bound[]
}
/** Rows in which the slot holds a node: a variable from before that OPTIONAL MATCH may have left null. */
export interface NodeCheck extends Step {
  readonly op: 'NodeCheck'
  readonly slot: number
  readonly name: string
}
export interface OptionalPlan extends Step {
  readonly op: 'Optional'
  readonly inner: Plan
  readonly slots: readonly number[]
}
export interface ApplyPlan extends Step {
  readonly op: 'Apply'
  readonly inner: Plan
  /** The subquery gives no rows of its own: each input row passes once. */
  readonly unit: boolean
}
/** Rows of the input with those of `inner`, which does not depend on them, where two values are equal. */
export interface HashJoinPlan extends Step {
  readonly op: 'ValueHashJoin'
  readonly inner: Plan
  readonly left: Bound
  readonly right: Bound
  /** What the inner plan binds. */
  readonly slots: readonly number[]
  /** Relationships of the inner plan, and the slots of those before that they must differ from. */
  readonly distinct: readonly { readonly slot: number; readonly others: readonly number[] }[]
  readonly detail: string
}
export interface ProjectPlan extends Step {
  readonly op: 'Projection'
  readonly items: readonly { readonly slot: number; readonly value: Bound; readonly name: string }[]
}
export interface AggregateItem {
  readonly slot: number
  readonly call: Expression
}
export interface AggregatePlan extends Step {
  readonly op: 'EagerAggregation'
  readonly keys: readonly { readonly slot: number; readonly value: Bound; readonly name: string }[]
  readonly aggregates: readonly AggregateItem[]
  readonly scope: Scope
}
export interface DistinctPlan extends Step {
  readonly op: 'Distinct'
  readonly slots: readonly number[]
}
export interface SortPlan extends Step {
  readonly op: 'Sort' | 'Top'
  readonly keys: readonly { readonly value: Bound; readonly descending: boolean }[]
  readonly slots: readonly number[]
  /** Only the first `limit` (plus `skip`) rows are wanted. */
  readonly limit?: Bound
  readonly skip?: Bound
}
export interface SkipPlan extends Step {
  readonly op: 'Skip'
  readonly count: Bound
}
export interface LimitPlan extends Step {
  readonly op: 'Limit'
  readonly count: Bound
}
export interface UnwindPlan extends Step {
  readonly op: 'Unwind'
  readonly list: Bound
  readonly slot: number
  readonly name: string
}
/** The parts one after the other, each copied from its own slots to the common ones. */
export interface UnionPlan extends Leaf {
  readonly op: 'Union'
  readonly parts: readonly { readonly plan: Plan; readonly slots: readonly number[] }[]
  readonly slots: readonly number[]
}
export interface ProcedurePlan extends Step {
  readonly op: 'ProcedureCall'
  readonly name: string
  readonly args: readonly Bound[]
  readonly yields: readonly { readonly index: number; readonly slot: number }[]
}
export interface ShowPlan extends Step {
  readonly op: 'Show'
  readonly what: ShowCommand['what']
  readonly yields: readonly { readonly index: number; readonly slot: number }[]
}
export interface EmptyPlan extends Step {
  readonly op: 'EmptyResult'
}

export type Plan =
  | ArgumentPlan
  | AllNodesScan
  | LabelScan
  | PropertySeek
  | IdSeek
  | Expand
  | BoundExpand
  | VarExpand
  | GroupExpand
  | ShortestPathPlan
  | SelectPaths
  | ProjectPath
  | FilterPlan
  | NodeCheck
  | OptionalPlan
  | ApplyPlan
  | HashJoinPlan
  | ProjectPlan
  | AggregatePlan
  | DistinctPlan
  | SortPlan
  | SkipPlan
  | LimitPlan
  | UnwindPlan
  | UnionPlan
  | ProcedurePlan
  | ShowPlan
  | EmptyPlan

/** A planned query: its operators and where its columns stand. */
export interface Planned {
  readonly plan: Plan
  readonly columns: readonly string[]
  readonly slots: readonly number[]
  /** Ends without RETURN. */
  readonly unit: boolean
}
