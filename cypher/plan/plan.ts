import type { Expression, ShowCommand } from '../ast/ast.ts'
import type { Scope } from './frame.ts'
import type { Bound, StepOver } from './step.ts'
import type * as walks from './walks.ts'
import type { PathParts } from './walks.ts'

export type { Bound } from './step.ts'
export type { Direction, GroupStep, PathParts } from './walks.ts'
export type Expand = walks.Expand<Plan>
export type BoundExpand = walks.BoundExpand<Plan>
export type VarExpand = walks.VarExpand<Plan>
export type GroupExpand = walks.GroupExpand<Plan>
export type ShortestPathPlan = walks.ShortestPathPlan<Plan>
export type SelectPaths = walks.SelectPaths<Plan>

type Step = StepOver<Plan>
interface Leaf {
  readonly rows: number
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
export interface PropertySeek extends Step {
  readonly op: 'NodeIndexSeek'
  readonly slot: number
  readonly name: string
  readonly label: string
  readonly key: string
  readonly value: Bound
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
/** Drops rows where the slot holds no node: OPTIONAL MATCH may have left null. What is neither fails, but not as an end of a shortest path. */
export interface NodeCheck extends Step {
  readonly op: 'NodeCheck'
  readonly lenient: boolean
  readonly slot: number
  readonly name: string
}
export interface OptionalPlan extends Step {
  readonly op: 'Optional'
  readonly inner: Plan
  readonly slots: readonly number[]
}
/** What `Optional` gives: the first rows are looked for with `inner`, later ones looked up. */
export interface OuterJoinPlan extends Step {
  readonly op: 'NodeLeftOuterHashJoin'
  readonly inner: Plan
  readonly slots: readonly number[]
  readonly table: OuterTable
}
export interface OuterTable {
  readonly inner: Plan
  readonly left: number
  readonly right: number
  readonly columns: readonly { readonly from: number; readonly to: number }[]
  readonly after: number
  readonly detail: string
}
export interface ApplyPlan extends Step {
  readonly op: 'Apply'
  readonly inner: Plan
  readonly unit: boolean
}
export interface HashJoinPlan extends Step {
  readonly op: 'ValueHashJoin'
  readonly inner: Plan
  readonly left: Bound
  readonly right: Bound
  readonly slots: readonly number[]
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
  /** No rows have no group; otherwise they have one where nothing groups. */
  readonly ofRows: boolean
}
export interface DistinctPlan extends Step {
  readonly op: 'Distinct'
  readonly slots: readonly number[]
}
export interface SortPlan extends Step {
  readonly op: 'Sort' | 'Top'
  readonly keys: readonly { readonly value: Bound; readonly descending: boolean }[]
  readonly slots: readonly number[]
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
export interface NoRowsPlan extends Step {
  readonly op: 'NoRows'
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
  | OuterJoinPlan
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
  | NoRowsPlan
  | EmptyPlan

export interface Planned {
  readonly plan: Plan
  readonly columns: readonly string[]
  readonly slots: readonly number[]
  readonly unit: boolean
}
