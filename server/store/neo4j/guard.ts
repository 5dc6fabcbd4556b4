/** An allow-list of operators, functions and procedures: with a plug-in such as APOC a function reads files and calls addresses. */

import type { Plan } from 'neo4j-driver'
import type { PlanOperator } from '../../contract/query.ts'
import { coded } from '../../contract/told/coded.ts'
import { allowedProcedures } from '../procedures.ts'
import { StoreError } from '../store.ts'
import { isAllowedFunction } from './allowed-functions.ts'
import type { Calls } from './read-calls.ts'

/** Without Neo4j's suffixes in brackets; all others are refused. */
const reading = new Set(
  `
AllNodesScan PartitionedAllNodesScan NodeByLabelScan PartitionedNodeByLabelScan IntersectionNodeByLabelsScan SubtractionNodeByLabelsScan
UnionNodeByLabelsScan PartitionedUnionNodeByLabelsScan PartitionedIntersectionNodeByLabelsScan PartitionedSubtractionNodeByLabelsScan DynamicLabelNodeLookup
NodeByIdSeek NodeByElementIdSeek NodeCountFromCountStore RelationshipCountFromCountStore
NodeIndexSeek NodeUniqueIndexSeek MultiNodeIndexSeek NodeIndexSeekByRange NodeUniqueIndexSeekByRange NodeIndexContainsScan NodeIndexEndsWithScan NodeIndexScan
PartitionedNodeIndexSeek PartitionedNodeIndexSeekByRange PartitionedNodeIndexScan
DirectedAllRelationshipsScan UndirectedAllRelationshipsScan DirectedRelationshipTypeScan UndirectedRelationshipTypeScan
DirectedUnionRelationshipTypesScan UndirectedUnionRelationshipTypesScan DirectedDynamicTypeRelationshipLookup UndirectedDynamicTypeRelationshipLookup
PartitionedDirectedAllRelationshipsScan PartitionedUndirectedAllRelationshipsScan PartitionedDirectedRelationshipTypeScan PartitionedUndirectedRelationshipTypeScan
PartitionedDirectedUnionRelationshipTypesScan PartitionedUndirectedUnionRelationshipTypesScan
DirectedRelationshipByIdSeek UndirectedRelationshipByIdSeek DirectedRelationshipByElementIdSeek UndirectedRelationshipByElementIdSeek
DirectedRelationshipIndexSeek UndirectedRelationshipIndexSeek DirectedRelationshipUniqueIndexSeek UndirectedRelationshipUniqueIndexSeek
DirectedRelationshipIndexSeekByRange UndirectedRelationshipIndexSeekByRange DirectedRelationshipUniqueIndexSeekByRange UndirectedRelationshipUniqueIndexSeekByRange
DirectedRelationshipIndexScan UndirectedRelationshipIndexScan DirectedRelationshipIndexContainsScan UndirectedRelationshipIndexContainsScan
DirectedRelationshipIndexEndsWithScan UndirectedRelationshipIndexEndsWithScan
Apply SemiApply AntiSemiApply LetSemiApply LetAntiSemiApply SelectOrSemiApply SelectOrAntiSemiApply LetSelectOrSemiApply LetSelectOrAntiSemiApply
ConditionalApply AntiConditionalApply RollUpApply Argument ArgumentTracker AssertSameNode AssertSameRelationship
Expand OptionalExpand VarLengthExpand PruningVarLengthExpand BFSPruningVarLengthExpand PathPropagatingBFS Repeat BidirectionalRepeat
ShortestPath AllShortestPaths StatefulShortestPath SimulatedExpand ProjectEndpoints NullifyMetadata
NodeHashJoin ValueHashJoin NodeLeftOuterHashJoin NodeRightOuterHashJoin CartesianProduct TriadicSelection TriadicBuild TriadicFilter Optional
Distinct OrderedDistinct EagerAggregation OrderedAggregation Eager Filter CacheProperties RemoteBatchProperties RemoteBatchPropertiesWithFilter Projection AllPropertiesProjection
EmptyRow EmptyResult DropResult ProduceResults Limit ExhaustiveLimit Skip Sort PartialSort Top Top1WithTies PartialTop Union OrderedUnion Unwind UnwindCollection
Anti PreserveOrder NonFuseable NonPipelined Input ProcedureCall ShowFunctions ShowProcedures ShowIndexes ShowConstraints
`
    .trim()
    .split(/\s+/),
)

const bare = (operator: string) => operator.replace(/@.*$/, '').replace(/\(.*$/, '')

/** Throws StoreError read-only for calls on no list. */
export function checkCalls({ functions, procedures, use }: Calls): void {
  if (use) throw new StoreError('read-only', coded('useNamesAnotherGraphQueries'))
  for (const name of functions) checkFunction(name)
  for (const name of procedures) checkProcedure(name)
}

/** Throws StoreError read-only for the first operator not known to read, and for calls on no list. */
export function checkPlan(plan: Plan): void {
  const name = bare(plan.operatorType)
  if (!reading.has(name)) throw refusal(name)
  const details = String(plan.arguments.Details ?? '')
  if (name === 'ProcedureCall') checkProcedure(/^\s*([\w.]+)\(/.exec(details)?.[1])
  for (const called of qualifiedCalls(details)) if (!allowedProcedures.has(called)) checkFunction(called)
  for (const child of plan.children) checkPlan(child)
}

function checkFunction(name: string): void {
  if (isAllowedFunction(name)) return
  throw new StoreError('read-only', coded(name.includes('.') ? 'thePluginsFunctionIsNotOn' : 'theFunctionIsNotOn', { name }))
}

function checkProcedure(name: string | undefined): void {
  if (name !== undefined && allowedProcedures.has(name)) return
  throw new StoreError('read-only', coded('theProcedureIsNotOn', { name: name ?? '()', list: [...allowedProcedures] }))
}

/**
 * What is quoted in a plan, from left to right: a mark within other marks closes nothing. Neo4j 5.26 shows texts as parameters; should
 * one be written out, a backslash in it may stand for itself or for the sign behind it, and a call found in either reading counts.
 * Behind a mark that nothing closes all counts.
 */
const quoted = [
  /"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'|`((?:``|[^`])*)`|(["'`][\s\S]*)/g,
  /"[^"]*"|'[^']*'|`((?:``|[^`])*)`|(["'`][\s\S]*)/g,
]

/** Plug-in calls have a namespace: "apoc.cypher.runFirstColumnMany". */
function qualifiedCalls(details: string): string[] {
  return quoted.flatMap(marks => {
    const plain = details.replace(marks, (_quoted, name?: string, open?: string) => {
      if (open !== undefined) return open.slice(1)
      // backticks around a part of a name are removed; other quoted text is a label or a variable
      return name === undefined ? '""' : /^\w+$/.test(name) ? name : '_'
    })
    // takes every name, called or not: one that had to be called would be sought again from each of its parts
    return [...plain.matchAll(/(?<![\w.])([A-Za-z_]\w*(?:\s*\.\s*[A-Za-z_]\w*)*)\s*(\()?/g)].flatMap(([, name = '', called]) =>
      called !== undefined && name.includes('.') ? [name.replace(/\s/g, '')] : [],
    )
  })
}

function refusal(operator: string): StoreError {
  if (operator === 'LoadCSV') return new StoreError('read-only', coded('loadCsvReadsFilesAnd'))
  return new StoreError('read-only', coded('queriesHereOnlyReadThis', { operator }))
}

const rowsOf = (rows: unknown): number | null => (rows === undefined ? null : Number(rows))

export const toPlanOperator = ({ operatorType, arguments: args, children }: Plan): PlanOperator => ({
  operator: operatorType.replace(/@.*$/, ''),
  details: String(args.Details ?? ''),
  estimatedRows: typeof args.EstimatedRows === 'number' ? args.EstimatedRows : null,
  rows: rowsOf(args.Rows),
  children: children.map(toPlanOperator),
})
