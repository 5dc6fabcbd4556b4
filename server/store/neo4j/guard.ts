/** Read-only by the plan: Neo4j itself says what a query would do, and only known reading operators pass. */
import type { Plan } from 'neo4j-driver'
import type { PlanOperator } from '../../contract/query.ts'
import { allowedProcedures } from '../procedures.ts'
import { StoreError } from '../store.ts'

/** Operators that only read, without Neo4j's suffixes in brackets; what is not here is refused. */
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

/** Throws StoreError read-only for the first operator that is not known to read, or procedure that is not on the allow-list. */
export function checkPlan(plan: Plan): void {
  const name = bare(plan.operatorType)
  if (!reading.has(name)) throw refusal(name)
  if (name === 'ProcedureCall') {
    const procedure = /^\s*([\w.]+)\(/.exec(String(plan.arguments.Details ?? ''))?.[1]
    if (procedure === undefined || !allowedProcedures.has(procedure)) {
      throw new StoreError(
        'read-only',
        `The procedure ${procedure ?? '(unnamed)'} is not on the list of those that only read: ${[...allowedProcedures].join(', ')}.`,
      )
    }
  }
  for (const child of plan.children) checkPlan(child)
}

function refusal(operator: string): StoreError {
  if (operator === 'LoadCSV')
    return new StoreError('read-only', 'LOAD CSV reads files and addresses outside the graph; queries here only read the graph.')
  return new StoreError(
    'read-only',
    `Queries here only read. This one would run the operator ${operator}, which is not on the list of reading operators.`,
  )
}

/** A profile's rows come as an Integer of the driver. */
const rowsOf = (rows: unknown): number | null => (rows === undefined ? null : Number(rows))

/** The plan as the API shows it. */
export const toPlanOperator = ({ operatorType, arguments: args, children }: Plan): PlanOperator => ({
  operator: operatorType.replace(/@.*$/, ''),
  details: String(args.Details ?? ''),
  estimatedRows: typeof args.EstimatedRows === 'number' ? args.EstimatedRows : null,
  rows: rowsOf(args.Rows),
  children: children.map(toPlanOperator),
})
