/** The engine without its compiler (@isnad/cypher/compile): what a thread that holds the graph needs. */
export type { Compiled } from './compile.ts'
export { execute, planStatement, profile, type Result } from './execute.ts'
export type { QueryContext } from './graph/context.ts'
export { type Adjacency, PropertyGraph, type StoredNode, type StoredRelationship } from './graph/property-graph.ts'
export { RecordProperties } from './graph/record-properties.ts'
export type { Plan } from './plan/plan.ts'
export { CypherError, type Position } from './types/errors.ts'
export type * from './types/types.ts'
