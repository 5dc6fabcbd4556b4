import type { Plan } from '../plan/plan.ts'
import { runAggregation } from './aggregation.ts'
import { noRows, runApply, runEmpty, runOptional, runUnion } from './combine.ts'
import type { Builder, Cursor } from './eval/builder.ts'
import { runExpand, runKnown } from './expand.ts'
import { runHashJoin } from './hash-join.ts'
import { runOuterJoin } from './outer-join.ts'
import { runProcedure, runShow } from './procedures.ts'
import { runRepeat } from './repeat.ts'
import { runFilter, runNodeCheck, runPath, runProjection } from './rows.ts'
import { argument, runAllNodes, runIdSeek, runIndexSeek, runLabelScan } from './scans.ts'
import { runSelection } from './selection.ts'
import { runShortestPath } from './shortest-path.ts'
import { runDistinct, runLimit, runSkip, runSort } from './sorting.ts'
import { runUnwind } from './unwind.ts'
import { runVarExpand } from './var-expand.ts'
import { runWalkEnds } from './walk-ends.ts'

export type BuildPlan = (plan: Plan) => Cursor

export function buildPlan(plan: Plan, b: Builder): Cursor {
  const cursor = buildOperator(plan, b)
  const { gave } = b
  if (!gave) return cursor
  return {
    open: () => cursor.open(),
    next: () => {
      if (!cursor.next()) return false
      gave(plan)
      return true
    },
  }
}

function buildOperator(plan: Plan, b: Builder): Cursor {
  const build: BuildPlan = inner => buildPlan(inner, b)
  switch (plan.op) {
    case 'Argument':
      return argument()
    case 'AllNodesScan':
      return runAllNodes(plan, build(plan.input), b)
    case 'NodeByLabelScan':
      return runLabelScan(plan, build(plan.input), b)
    case 'NodeIndexSeek':
      return runIndexSeek(plan, build(plan.input), b)
    case 'NodeByIdSeek':
      return runIdSeek(plan, build(plan.input), b)
    case 'Expand':
      return runExpand(plan, build(plan.input), b)
    case 'ProjectEndpoints':
      return runKnown(plan, build(plan.input), b)
    case 'VarLengthExpand':
      return (plan.ends ? runWalkEnds : runVarExpand)(plan, build(plan.input), b)
    case 'Repeat':
      return runRepeat(plan, build(plan.input), b)
    case 'ShortestPath':
      return runShortestPath(plan, build(plan.input), b)
    case 'StatefulShortestPath':
      return runSelection(plan, build(plan.input), build(plan.inner), b)
    case 'ProjectPath':
      return runPath(plan, build(plan.input), b)
    case 'Filter':
      return runFilter(plan, build(plan.input), b)
    case 'NodeCheck':
      return runNodeCheck(plan, build(plan.input), b)
    case 'Optional':
      return runOptional(plan, build(plan.input), build(plan.inner), b)
    case 'NodeLeftOuterHashJoin':
      return runOuterJoin(plan, build(plan.input), { nested: build(plan.inner), table: build(plan.table.inner) }, b)
    case 'Apply':
      return runApply(plan, build(plan.input), build(plan.inner))
    case 'ValueHashJoin':
      return runHashJoin(plan, build(plan.input), build(plan.inner), b)
    case 'Projection':
      return runProjection(plan, build(plan.input), b)
    case 'EagerAggregation':
      return runAggregation(plan, build(plan.input), b)
    case 'Distinct':
      return runDistinct(plan, build(plan.input), b)
    case 'Sort':
    case 'Top':
      return runSort(plan, build(plan.input), b)
    case 'Skip':
      return runSkip(plan, build(plan.input), b)
    case 'Limit':
      return runLimit(plan, build(plan.input), b)
    case 'Unwind':
      return runUnwind(plan, build(plan.input), b)
    case 'Union':
      return runUnion(
        plan,
        plan.parts.map(part => build(part.plan)),
        b,
      )
    case 'ProcedureCall':
      return runProcedure(plan, build(plan.input), b)
    case 'Show':
      return runShow(plan, build(plan.input), b)
    case 'NoRows':
      return noRows
    case 'EmptyResult':
      return runEmpty(build(plan.input))
  }
}
