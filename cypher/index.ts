/** The engine without its compiler (see compile.ts): what the thread that holds the graph needs. */
export type { Compiled } from './compile.ts'
export { execute, type Result } from './execute.ts'
export { PropertyGraph } from './graph/property-graph.ts'
export { CypherError, type Position } from './types/errors.ts'
export type * from './types/types.ts'
